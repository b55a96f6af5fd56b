import { arcCurves } from "./arcCurves.ts";
import { numbers } from "./content.ts";
import { unsupported } from "./unsupported.ts";

/** How many numbers each command takes. */
const TAKES: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};
const NUMBER = /^[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/;
const FLAG = /^[\s,]*([01])/;
const COMMAND = /^[\s,]*([MLHVCSQTAZ])/i;

/** Where the pen stands, and what a smooth curve would mirror. */
interface Pen {
  x: number;
  y: number;
  startX: number;
  startY: number;
  /** Last control point of a cubic or a quadratic curve, whichever came just before. */
  cubic?: readonly [number, number];
  quadratic?: readonly [number, number];
}

/** PDF path operators for an SVG path. Throws `ExportError` "pdf" where the path is malformed. */
export function pathOperators(data: string): string {
  const pen: Pen = { x: 0, y: 0, startX: 0, startY: 0 };
  return commandsOf(data)
    .map(({ name, values }) => {
      const absolute = name === name.toUpperCase() ? values : toAbsolute(name, values, pen);
      return drawn(name.toUpperCase(), absolute, pen);
    })
    .join("\n");
}

/** Splits a path into commands; numbers may stand without blanks between them, and a command may be said once for many. */
function commandsOf(data: string): readonly { readonly name: string; readonly values: readonly number[] }[] {
  const commands: { name: string; values: readonly number[] }[] = [];
  let rest = data.trim();
  let name = "";
  while (rest !== "") {
    const said = COMMAND.exec(rest);
    if (said) {
      name = said[1] ?? "";
      rest = rest.slice(said[0].length);
    } else if (name === "" || name.toUpperCase() === "Z") unsupported(`the path “${rest.slice(0, 20)}”`);
    const values: number[] = [];
    for (let at = 0; at < (TAKES[name.toUpperCase()] ?? 0); at += 1) {
      const isFlag = name.toUpperCase() === "A" && (at === 3 || at === 4);
      const found = (isFlag ? FLAG : NUMBER).exec(rest);
      if (!found) return unsupported(`the path “${rest.slice(0, 20)}”`);
      values.push(Number(found[1]));
      rest = rest.slice(found[0].length);
    }
    commands.push({ name, values });
    // Further pairs after a move are lines.
    if (name === "M") name = "L";
    if (name === "m") name = "l";
    rest = rest.trimStart();
  }
  return commands;
}

function toAbsolute(name: string, values: readonly number[], { x, y }: Pen): readonly number[] {
  if (name === "h") return values.map((value) => value + x);
  if (name === "v") return values.map((value) => value + y);
  if (name === "a") return values.map((value, at) => (at < 5 ? value : value + (at === 5 ? x : y)));
  return values.map((value, at) => value + (at % 2 === 0 ? x : y));
}

/** The operators of one command in absolute numbers; moves the pen along. */
function drawn(name: string, values: readonly number[], pen: Pen): string {
  const { x, y, cubic, quadratic } = pen;
  delete pen.cubic;
  delete pen.quadratic;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = values;
  switch (name) {
    case "M":
      Object.assign(pen, { x: a, y: b, startX: a, startY: b });
      return `${numbers(a, b)} m`;
    case "Z":
      Object.assign(pen, { x: pen.startX, y: pen.startY });
      return "h";
    case "H":
      return line(pen, a, y);
    case "V":
      return line(pen, x, a);
    case "C":
      return curve(pen, [a, b, c, d, e, f]);
    case "S":
      return curve(pen, [...mirrored(x, y, cubic), a, b, c, d]);
    case "Q":
      return quadraticCurve(pen, [a, b, c, d]);
    case "T":
      return quadraticCurve(pen, [...mirrored(x, y, quadratic), a, b]);
    case "A":
      return arc(pen, { rx: a, ry: b, rotation: c, large: d === 1, sweep: e === 1, x: f, y: g });
    default:
      return line(pen, a, b);
  }
}

function line(pen: Pen, x: number, y: number): string {
  Object.assign(pen, { x, y });
  return `${numbers(x, y)} l`;
}

function curve(
  pen: Pen,
  [a, b, c, d, x, y]: readonly [number, number, number, number, number, number],
): string {
  Object.assign(pen, { x, y });
  pen.cubic = [c, d];
  return `${numbers(a, b, c, d, x, y)} c`;
}

/** PDF has cubic curves alone; the same curve has its control points two thirds of the way to the quadratic's one. */
function quadraticCurve(pen: Pen, [a, b, x, y]: readonly [number, number, number, number]): string {
  const operators = curve(pen, [
    pen.x + ((a - pen.x) * 2) / 3,
    pen.y + ((b - pen.y) * 2) / 3,
    x + ((a - x) * 2) / 3,
    y + ((b - y) * 2) / 3,
    x,
    y,
  ]);
  delete pen.cubic;
  pen.quadratic = [a, b];
  return operators;
}

function arc(pen: Pen, end: Omit<Parameters<typeof arcCurves>[0], "fromX" | "fromY">): string {
  const { x, y } = end;
  if (end.rx === 0 || end.ry === 0) return line(pen, x, y);
  const curves = arcCurves({ fromX: pen.x, fromY: pen.y, ...end });
  Object.assign(pen, { x, y });
  return curves.map((points) => `${numbers(...points)} c`).join("\n");
}

function mirrored(x: number, y: number, control?: readonly [number, number]): readonly [number, number] {
  return control ? [2 * x - control[0], 2 * y - control[1]] : [x, y];
}
