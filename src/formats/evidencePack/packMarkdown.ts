import type { Fact, PackContent } from "./packContent.ts";

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
  // An address between angle brackets is read as it stands; a backslash would become a part of it when it is copied.
  return `- **${name}:** ${/^https?:\/\/[^\s<>]+$/.test(text) ? `<${text}>` : escaped(text)}`;
}

/**
 * A text on one line, with a backslash before all that Markdown or HTML could read as a mark. Every text stands behind
 * a name or a number, so marks that count only where a line begins need none.
 */
function escaped(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, " ").replace(/[\\`*_[\]<>&|~$#!]/g, "\\$&");
}
