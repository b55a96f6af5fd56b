import { Content, matrixNumbers } from "./content.ts";
import { inverse } from "./matrix.ts";
import { cover, type Pen } from "./pen.ts";

/** Draws several things as one, which then covers `opacity` of what it would: they do not show through each other. */
export function drawAsOne(pen: Pen, opacity: number, draw: (pen: Pen) => void): void {
  const back = inverse(pen.ctm);
  if (!back || opacity === 0) return;
  const content = new Content();
  // The group counts in the coordinates of the content around it, as patterns in it do, too.
  content.add(`${matrixNumbers(pen.ctm)} cm`);
  draw({ ...pen, content });
  const { sheet, box } = pen;
  const group = sheet.document.ref({
    Type: "XObject",
    Subtype: "Form",
    BBox: box,
    Matrix: back,
    Group: { S: "Transparency", I: true, CS: "DeviceRGB" },
    Resources: content.resources,
  });
  group.end(content.operators);
  const name = `G${Object.keys(pen.content.resources.XObject).length + 1}`;
  pen.content.resources.XObject[name] = group;
  pen.content.add(cover(pen, opacity, opacity), `/${name} Do`);
}
