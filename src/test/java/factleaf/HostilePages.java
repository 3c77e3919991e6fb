package factleaf;

import java.util.List;
import java.util.stream.Stream;

/** Pages that ask for things outside. */
final class HostilePages {
  private static final String POLICY =
      "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none';"
          + " style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\"/>";

  private HostilePages() {}

  /** Rule, what stands in the head, what stands in the body; HERE is an address. */
  record Attack(String rule, String before, String head, String body) {
    static Attack head(String head) {
      return new Attack("page-content", "", head, "");
    }

    static Attack style(String css) {
      return new Attack("page-style", "", "<style>" + css + "</style>", "");
    }

    static Attack body(String body) {
      return new Attack("page-content", "", "", body);
    }

    static Attack drawing(String parts) {
      return body(
          "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
              + " aria-label='A drawing' width='9' height='9'>"
              + parts
              + "</svg>");
    }

    static Attack doctype(String subset, String body) {
      return new Attack("template-not-well-formed", "<!DOCTYPE html " + subset + ">", "", body);
    }

    Attack as(String other) {
      return new Attack(other, before, head, body);
    }

    String page(String address) {
      String page =
          (before.isEmpty() ? "<!DOCTYPE html>" : before)
              + "<html xmlns='http://www.w3.org/1999/xhtml' lang='en'><head>"
              + POLICY
              + "<meta charset='utf-8'/><title>Title</title>"
              + head
              + "</head>\n<body><h1>Heading</h1>\n"
              + body
              + "</body></html>";
      return page.replace("HERE", address);
    }
  }

  static List<Attack> attacks() {
    return Stream.of(
            Stream.of(
                Attack.head("<link rel='stylesheet' href='HERE'/>"),
                Attack.head("<LINK REL='stylesheet' HREF='HERE'/>"),
                Attack.head(
                    "<link rel='preload' as='image' imagesrcset='HERE 2x' imagesizes='1px'/>"),
                Attack.head("<base href='HERE'/>"),
                Attack.head("<script src='HERE'></script>").as("page-script"),
                Attack.head("<meta http-equiv='refresh' content='0;url=HERE'/>"),
                new Attack(
                    "template-not-well-formed",
                    "<?xml-stylesheet href='HERE' type='text/css'?>",
                    "",
                    "")),
            Stream.of(
                Attack.style("@import 'HERE';"),
                Attack.style("@import url(HERE);"),
                Attack.style("@import url( \"HERE\" ) print;"),
                Attack.style("@IM\\50ort/**/'HERE';"),
                Attack.style("/* @import */ @import 'HERE';"),
                Attack.style("body { background-image: url(HERE) }"),
                Attack.style("body { background-image: u\\72 l(HERE) }"),
                Attack.style("ul { list-style-image: url('HERE') }"),
                Attack.style("h1 { cursor: url(HERE), auto }"),
                Attack.style("h1::before { content: url(HERE) }"),
                Attack.style("h1 { background: image-set('HERE' 1x) }"),
                Attack.style(
                    "@font-face { font-family: Own; src: url(HERE) } h1 { font-family: Own }"),
                Attack.style("@page { @top-left { content: url(HERE) } }"),
                Attack.style("@media print { @font-face { font-family: X; src: url(HERE) } }")),
            Stream.of(
                Attack.body("<p style='background: url(HERE)'>Words</p>").as("page-style"),
                Attack.body("<p style='list-style: url(HERE); display: list-item'>Words</p>")
                    .as("page-style"),
                Attack.body("<p><img src='HERE' alt=''/></p>").as("page-fetches"),
                Attack.body("<p><img srcset='HERE 2x' src='#' alt=''/></p>"),
                Attack.body("<picture><source srcset='HERE'/></picture>"),
                Attack.body("<object data='HERE' type='image/png'>Words</object>"),
                Attack.body("<embed src='HERE'/>"),
                Attack.body("<iframe src='HERE'></iframe>"),
                Attack.body("<iframe srcdoc='&lt;img src=\"HERE\">'></iframe>"),
                Attack.body("<video poster='HERE'></video>"),
                Attack.body("<audio src='HERE'></audio>"),
                Attack.body("<input type='image' src='HERE' alt='Words'/>"),
                Attack.body("<table background='HERE'><tr><td>Words</td></tr></table>"),
                Attack.body("<a href='https://good.example/' ping='HERE'>Words</a>"),
                Attack.body("<i:include xmlns:i='http://www.w3.org/2001/XInclude' href='HERE'/>")),
            Stream.of(
                Attack.drawing("<image xlink:href='HERE' width='9' height='9'/>"),
                Attack.drawing("<image href='HERE' width='9' height='9'/>"),
                Attack.drawing("<use xlink:href='HERE#part'/>").as("page-fetches"),
                Attack.drawing("<filter id='f'><feImage xlink:href='HERE'/></filter>"),
                Attack.drawing("<rect width='9' height='9' filter='url(HERE#f)'/>"),
                Attack.drawing("<rect width='9' height='9' fill='url(HERE#f)'/>").as("page-style"),
                Attack.drawing("<rect width='9' height='9' style='mask: url(HERE#f)'/>")
                    .as("page-style"),
                Attack.drawing("<style>@import 'HERE';</style><rect width='9' height='9'/>"),
                Attack.drawing("<script xlink:href='HERE'/>").as("page-script"),
                Attack.drawing("<image><set attributeName='href' to='HERE'/></image>"),
                Attack.drawing("<foreignObject><img src='HERE' alt=''/></foreignObject>")),
            Stream.of(
                Attack.doctype("SYSTEM 'HERE'", ""),
                Attack.doctype("PUBLIC 'x' 'HERE'", ""),
                Attack.doctype("[<!ENTITY e SYSTEM 'HERE'>]", "<p>&e;</p>"),
                Attack.doctype("[<!ENTITY % e SYSTEM 'HERE'> %e;]", ""),
                Attack.doctype("[<!ATTLIST img src CDATA 'HERE'>]", "<p><img alt=''/></p>"),
                Attack.doctype("[<!ENTITY e '<img src=\"HERE\"/>'>]", "<p>&e;</p>")),
            Stream.of("<!--> <img src='HERE'/> -->", "<!-- --><![CDATA[ > <img src='HERE'/> ]]>")
                .map(html -> new Attack("template-not-well-formed", "", "", html)),
            Stream.of(
                    "<style><!-- </style><img src='HERE'/> --></style>",
                    "<?x > <img src='HERE'/> ?>")
                .map(html -> new Attack("template-not-well-formed", "", html, "")))
        .flatMap(attacks -> attacks)
        .toList();
  }
}
