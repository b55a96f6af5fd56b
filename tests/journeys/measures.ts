import type { Page } from "playwright-core";

/**
 * Targets smaller than 24 px, as WCAG 2.5.8 measures them: a label counts with its box; links within a sentence are
 * exempt. No use is made of the exception for spacing.
 */
export async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const within = document.querySelector("dialog:modal") ?? document.body;
    const targets = within.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, textarea, summary, [role=button], [role=gridcell][data-mark]",
    );
    return [...targets].flatMap((target) => {
      if (!target.checkVisibility({ visibilityProperty: true })) return [];
      const { parentElement: parent } = target;
      const inText =
        target.tagName === "A" && getComputedStyle(target).display === "inline" && parent !== null;
      if (inText && parent.textContent.trim() !== target.textContent.trim()) return [];
      const label = target instanceof HTMLInputElement ? target.closest("label") : null;
      const boxes = [target, ...(label ? [label] : [])].map((one) => one.getBoundingClientRect());
      const [width, height] = [
        Math.max(...boxes.map((box) => box.width)),
        Math.max(...boxes.map((box) => box.height)),
      ];
      if (width > 23.9 && height > 23.9) return [];
      const name = target.getAttribute("aria-label") ?? target.textContent;
      return [`${target.tagName} ${name.trim().slice(0, 40)}: ${width.toFixed(1)} × ${height.toFixed(1)} px`];
    });
  });
}

/**
 * Text that a box cuts off which cannot be scrolled: the words and what cuts them. Drawings, hidden words and what is
 * within one of a selector aside.
 */
export async function cutText(page: Page, aside = "option"): Promise<readonly string[]> {
  return page.evaluate((notLookedAt) => {
    const cut = new Set<string>();
    const within = document.querySelector("dialog:modal") ?? document.body;
    const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim();
      const own = node.parentElement;
      if (!words || !own?.checkVisibility({ visibilityProperty: true })) continue;
      if (own.closest(`.visually-hidden, option, svg, [data-sheet], ${notLookedAt}`)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0.5 && height > 0.5);
      for (let box: HTMLElement | null = own; box && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY, position, clipPath } = getComputedStyle(box);
        const { left, right, top, bottom, width } = box.getBoundingClientRect();
        if (position === "fixed" || clipPath !== "none" || width < 2) break;
        if (/auto|scroll/.test(overflowX + overflowY)) break;
        const across =
          overflowX !== "visible" && lines.some((line) => line.left < left - 2 || line.right > right + 2);
        // A line's box is higher than its letters.
        const down =
          overflowY !== "visible" && lines.some((line) => line.top < top - 8 || line.bottom > bottom + 8);
        if (across || down) cut.add(`“${words.slice(0, 50)}” ${across ? "across" : "down"}`);
      }
    }
    return [...cut];
  }, aside);
}

/** Heads of columns whose box is smaller than their lines: a part of a line is more than `cutText` tells. */
export async function cutHeads(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[role=columnheader] a span")].flatMap((title) => {
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = title;
      const [across, down] = [scrollWidth - clientWidth, scrollHeight - clientHeight];
      return Math.max(across, down) > 2
        ? [`“${title.textContent}”: ${across} px across, ${down} px down too long`]
        : [];
    }),
  );
}

/** Words of the page's drawings that are not wholly within their drawing, and so not seen. */
export async function cutDrawing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main svg:has(text)")].flatMap((svg) => {
      if (svg.closest("[data-sheet]") || !svg.checkVisibility()) return [];
      const { left, right, top, bottom } = svg.getBoundingClientRect();
      const lines = [...svg.querySelectorAll("text")].flatMap((text) =>
        text.childElementCount > 0 ? [...text.children] : [text],
      );
      return lines.flatMap((line) => {
        const box = line.getBoundingClientRect();
        const within =
          box.left > left - 2 && box.right < right + 2 && box.top > top - 2 && box.bottom < bottom + 2;
        return within ? [] : [`“${line.textContent.slice(0, 50)}” beyond its drawing`];
      });
    }),
  );
}

/** Numbers in rows of counts that stand beside another glyph than their own, or are cut. */
export async function looseCounts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const cells = [...document.querySelectorAll<HTMLElement>("[data-counts]:not([data-counts=''])")];
    if (cells.length === 0) return ["no counts"];
    return cells.flatMap((cell) => {
      const { paddingTop, backgroundPosition, backgroundSize } = getComputedStyle(cell);
      const line = Number.parseFloat(getComputedStyle(cell, "::after").lineHeight);
      const half = Number.parseFloat(backgroundSize) / 2;
      const glyphs = backgroundPosition.split(", ").map((at) => Number.parseFloat(at.split(" ")[1] ?? ""));
      const name = cell.ariaLabel?.slice(0, 40);
      const far = glyphs.filter(
        (top, i) => !(Math.abs(top + half - Number.parseFloat(paddingTop) - (i + 0.5) * line) < 2),
      );
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = cell;
      return [
        ...(far.length > 0 ? [`${name}: ${far.length} numbers away from their glyphs`] : []),
        ...(scrollHeight > clientHeight || scrollWidth > clientWidth ? [`${name}: numbers are cut`] : []),
      ];
    });
  });
}

/** How far the page, or the open dialog, can be scrolled sideways, px. */
export async function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const dialog = document.querySelector("dialog:modal");
    const { scrollWidth } = document.documentElement;
    return Math.max(scrollWidth - window.innerWidth, dialog ? dialog.scrollWidth - dialog.clientWidth : 0);
  });
}

/**
 * Whether what has focus is hidden: none of 25 points of its box within the window hits it, its label or its parts.
 * Returns null where it can be seen, else what it is.
 */
export async function hiddenFocus(page: Page): Promise<string | null> {
  return page.evaluate(async () => {
    // A browser scrolls to what gets focus within a frame or two.
    for (const _ of [1, 2]) await new Promise((resolve) => requestAnimationFrame(resolve));
    const focus = document.activeElement;
    if (!(focus instanceof Element) || focus === document.body) return "nothing has focus";
    const seen = focus.closest("label") ?? focus;
    const { left, top, width, height } = seen.getBoundingClientRect();
    for (let at = 0; at < 25; at += 1) {
      const x = left + 1 + ((width - 2) * (at % 5)) / 4;
      const y = top + 1 + ((height - 2) * Math.floor(at / 5)) / 4;
      const hit = document.elementFromPoint(x, y);
      if (hit && (seen.contains(hit) || (hit.contains(seen) && seen.localName === "label"))) return null;
    }
    const name = focus.getAttribute("aria-label") ?? focus.textContent;
    return `${focus.tagName} ${name.trim().slice(0, 40)} at ${Math.round(left)}, ${Math.round(top)}`;
  });
}
