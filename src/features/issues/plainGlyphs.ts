/** A rule of the sheet and the images it draws. */
interface Drawing {
  readonly rule: CSSStyleRule;
  readonly images: readonly string[];
}

const DRAWN = /^url\("(data:image\/svg\+xml,[^"]*)"\)$/;
const drawings: Drawing[] = [];
/** The points of each drawing by its address, as a CSS image, at the density of the screen they were made for. */
const points = new Map<string, string>();
let density = 0;
let due = false;
/** The first picture comes before better ones, ms. */
const AFTER_PICTURE = 200;

/**
 * Puts points in place of the drawings of a rule as soon as they are made. Hundreds of cells are painted at a time, and a
 * browser works an SVG out anew for each: measured, that was more than half of the painting.
 */
export function keepPlain(rule: CSSRule | undefined, images: readonly string[]): void {
  const style = rule instanceof CSSMediaRule ? rule.cssRules[0] : rule;
  if (!(style instanceof CSSStyleRule) || !images.some((image) => DRAWN.test(image))) return;
  drawings.push({ rule: style, images });
  if (density === 0) window.addEventListener("resize", () => density !== window.devicePixelRatio && plan());
  density ||= window.devicePixelRatio;
  plan();
}

function plan(): void {
  if (due) return;
  due = true;
  setTimeout(() => void makePoints(), AFTER_PICTURE);
}

async function makePoints(): Promise<void> {
  due = false;
  if (density !== window.devicePixelRatio) points.clear();
  density = window.devicePixelRatio;
  const missing = new Set(drawings.flatMap(({ images }) => images).filter((image) => !points.has(image)));
  await Promise.all([...missing].map(async (image) => points.set(image, await pointsOf(image))));
  for (const { rule, images } of drawings) {
    const plain = images.map((image) => points.get(image) ?? image).join(",");
    if (rule.style.backgroundImage !== plain) rule.style.backgroundImage = plain;
  }
}

/** The drawing stays where it cannot be drawn, as in a browser that guards its canvas. */
async function pointsOf(image: string): Promise<string> {
  const [, address] = DRAWN.exec(image) ?? [];
  if (address === undefined) return image;
  try {
    const drawing = new Image();
    drawing.src = address;
    await drawing.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(drawing.width * density);
    canvas.height = Math.round(drawing.height * density);
    canvas.getContext("2d")?.drawImage(drawing, 0, 0, canvas.width, canvas.height);
    return `url("${canvas.toDataURL()}")`;
  } catch {
    return image;
  }
}
