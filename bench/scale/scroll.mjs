/** Wheel turns: down, right, then back in both directions at once; a turn is 100 px, as a mouse's notch. */
const TURNS = [
  ...Array.from({ length: 25 }, () => [0, 100]),
  ...Array.from({ length: 60 }, () => [100, 0]),
  // Not back to the edge, where the wheel would move the page around the matrix.
  ...Array.from({ length: 20 }, () => [-100, -100]),
];
/** ms between two turns: about one a frame, a fast spin. */
const PACE = 17;
const SLOW = 25;
/** px of the squares in which a picture is looked at for blank matrix; each holds at least a whole cell of every page. */
const TILE = { width: 140, height: 66 };

/** Turns the wheel over the matrix: the share of frames over 25 ms, the longest frame and the stretch of time it took. */
export async function scrolledFrames(page, box) {
  await page.evaluate(() => (window.probe.stop = window.probe.frames()));
  const from = await page.evaluate(() => performance.now());
  await turn(page, box);
  const times = await page.evaluate(() => window.probe.stop());
  const gaps = times.slice(1).map((time, at) => time - times[at]);
  return {
    from,
    to: await page.evaluate(() => performance.now()),
    frames: gaps.length,
    slow: gaps.filter((gap) => gap > SLOW).length / gaps.length,
    longestFrame: Math.max(...gaps),
  };
}

/**
 * Turns the wheel once more while the browser hands out what it painted, and counts tiles of the matrix in which nothing is
 * drawn: what a person would see as blank. Apart from the frames' timing, which the pictures would slow.
 */
export async function scrolledBlanks(page, box) {
  const session = await page.context().newCDPSession(page);
  const pictures = [];
  session.on("Page.screencastFrame", ({ data, sessionId }) => {
    pictures.push(data);
    session.send("Page.screencastFrameAck", { sessionId }).catch(() => {});
  });
  await session.send("Page.startScreencast", { format: "jpeg", quality: 70, everyNthFrame: 1 });
  await turn(page, box);
  await session.send("Page.stopScreencast");
  await session.detach();
  return pictures;
}

/** Of the pictures given, how many have blank tiles in the box, and the most blank tiles in one, of how many. */
export async function countBlanks(browser, pictures, box) {
  const page = await browser.newPage();
  const counts = [];
  for (const data of pictures) counts.push(await page.evaluate(blankTiles, { data, box, tile: TILE }));
  await page.close();
  const [{ tiles } = { tiles: 0 }] = counts;
  const blank = counts.filter((count) => count.blank > 0);
  return {
    pictures: counts.length,
    withBlanks: blank.length,
    most: Math.max(0, ...counts.map((c) => c.blank)),
    tiles,
  };
}

async function turn(page, { left, top, width, height }) {
  await page.mouse.move(left + width / 2, top + height / 2);
  const begun = performance.now();
  const turns = [];
  for (const [at, [x, y]] of TURNS.entries()) {
    const wait = begun + at * PACE - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    // Not waited for: a hand does not wait for the page.
    turns.push(page.mouse.wheel(x, y));
  }
  await Promise.all(turns);
  // The last turns are still moving the page smoothly.
  await page.waitForTimeout(400);
}

/** In a page: a tile is blank where no dot differs from the first by more than compression does. */
async function blankTiles({ data, box, tile }) {
  const image = new Image();
  image.src = `data:image/jpeg;base64,${data}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.drawImage(image, 0, 0);
  let [tiles, blank] = [0, 0];
  for (let y = box.top; y + tile.height <= box.top + box.height; y += tile.height)
    for (let x = box.left; x + tile.width <= box.left + box.width; x += tile.width) {
      const { data: dots } = context.getImageData(x, y, tile.width, tile.height);
      tiles += 1;
      let varied = false;
      for (let dot = 4; dot < dots.length && !varied; dot += 4)
        varied = Math.abs(dots[dot] - dots[0]) + Math.abs(dots[dot + 1] - dots[1]) > 24;
      if (!varied) blank += 1;
    }
  return { tiles, blank };
}
