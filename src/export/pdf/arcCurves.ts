/** An arc as SVG's `A` tells it. */
interface Arc {
  readonly fromX: number;
  readonly fromY: number;
  readonly rx: number;
  readonly ry: number;
  /** Of the ellipse's first axis, degrees. */
  readonly rotation: number;
  readonly large: boolean;
  readonly sweep: boolean;
  readonly x: number;
  readonly y: number;
}

/**
 * Cubic curves along an elliptical arc, six numbers each, at most a quarter turn each: off by less than a 3,000th of the
 * radius. Follows the notes on arcs in SVG 2, appendix B.2.4 and B.2.5.
 */
export function arcCurves(arc: Arc): readonly (readonly number[])[] {
  const { fromX, fromY, x, y } = arc;
  if (fromX === x && fromY === y) return [];
  const turn = (arc.rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const { rx, ry, centreX, centreY, start, sweep } = centred(arc, cos, sin);
  const count = Math.ceil(Math.abs(sweep) / (Math.PI / 2 + 1e-9));
  const step = sweep / count;
  const reach = (4 / 3) * Math.tan(step / 4);
  const place = (u: number, v: number): readonly [number, number] => [
    centreX + cos * rx * u - sin * ry * v,
    centreY + sin * rx * u + cos * ry * v,
  ];
  return Array.from({ length: count }, (_, at) => {
    const [from, to] = [start + at * step, start + (at + 1) * step];
    const last = at === count - 1;
    return [
      ...place(Math.cos(from) - reach * Math.sin(from), Math.sin(from) + reach * Math.cos(from)),
      ...place(Math.cos(to) + reach * Math.sin(to), Math.sin(to) - reach * Math.cos(to)),
      ...(last ? [x, y] : place(Math.cos(to), Math.sin(to))),
    ];
  });
}

/** The same arc told by its centre and angles; radii that cannot span the ends grow until they do. */
function centred({ fromX, fromY, x, y, large, sweep, ...radii }: Arc, cos: number, sin: number) {
  const [halfX, halfY] = [(fromX - x) / 2, (fromY - y) / 2];
  const [along, across] = [cos * halfX + sin * halfY, cos * halfY - sin * halfX];
  const grown = Math.sqrt(Math.max(1, (along / radii.rx) ** 2 + (across / radii.ry) ** 2));
  const [rx, ry] = [Math.abs(radii.rx) * grown, Math.abs(radii.ry) * grown];
  const spread = (rx * across) ** 2 + (ry * along) ** 2;
  const offset = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, (rx * ry) ** 2 - spread) / spread);
  const [u, v] = [(offset * rx * across) / ry, (-offset * ry * along) / rx];
  const start = Math.atan2((across - v) / ry, (along - u) / rx);
  const turn = Math.atan2((-across - v) / ry, (-along - u) / rx) - start;
  const full = 2 * Math.PI;
  return {
    rx,
    ry,
    start,
    sweep: sweep ? (turn + full) % full : (turn - full) % full,
    centreX: cos * u - sin * v + (fromX + x) / 2,
    centreY: sin * u + cos * v + (fromY + y) / 2,
  };
}
