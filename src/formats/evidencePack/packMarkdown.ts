import type { Fact, PackContent } from "./packContent.ts";

/** An address within a text, without the full stop or the like that ends the sentence or stands around it. */
const ADDRESS = /(https?:\/\/[^\s<>\p{Cc}]*[^\s<>\p{Cc}.,;:!?'"’”)\]}…])/iu;

/** An evidence pack as Markdown, a task list with one box a statement (`- [ ]`). No text can make a list or a box. */
export function packMarkdown({ title, facts, count, entries }: PackContent): string {
  const boxes = entries.map(({ number, heading, facts: own }) =>
    [`- [ ] **${number}. ${escaped(heading)}**`, ...own.map((fact) => `  ${factLine(fact)}`)].join("\n"),
  );
  return `${[
    `# Evidence: ${escaped(title)}`,
    facts.map(factLine).join("\n"),
    `## ${count}`,
    boxes.length === 0 ? "No statement is in view." : boxes.join("\n\n"),
  ].join("\n\n")}\n`;
}

function factLine({ name, text }: Fact): string {
  return `- **${name}:** ${/^https?:\/\/[^\s<>\p{Cc}]+$/u.test(text) ? `<${text}>` : escaped(text)}`;
}

/**
 * A text on one line, with a backslash before all that Markdown or HTML could read as a mark. Every text stands behind
 * a name or a number, so marks that count only where a line begins need none. An address stands between angle brackets,
 * where it is read as it is; a backslash would become a part of it when it is copied.
 */
function escaped(text: string): string {
  const parts = text.split(ADDRESS);
  return parts.map((part, at) => (at % 2 === 1 ? `<${part}>` : withoutMarks(part))).join("");
}

function withoutMarks(text: string): string {
  return text
    .replace(/\s+/g, (blanks) => (/[\r\n]/.test(blanks) ? " " : blanks))
    .replace(/[\\`*_[\]<>&|~$#!]/g, "\\$&");
}
