package factleaf.handout;

/** Since when and why nobody should use a sheet, and what to use instead; as printed. */
public record WithdrawalText(String on, String because, String instead) {
  /** Of a sheet in use. */
  public static final WithdrawalText NO = new WithdrawalText("", "", "");
}
