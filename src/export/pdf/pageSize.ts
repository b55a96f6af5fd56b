/** Points in a CSS px: both are parts of an inch, 72 and 96 of them, so that the page is as large as the SVG. */
export const PT = 0.75;
