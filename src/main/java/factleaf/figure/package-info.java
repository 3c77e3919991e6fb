/**
 * Figures: amounts with their units, as fact files write them ({@link
 * factleaf.figure.FigureReader}), as they compare ({@link factleaf.figure.Measure}), and as they
 * stand in running text ({@link factleaf.figure.Numbers}).
 */
package factleaf.figure;
