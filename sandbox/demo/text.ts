import { styleText } from "node:util";

/** Columns of a terminal; elsewhere lines are as wide as a page of code. */
const WIDTH = Math.min(process.stdout.columns ?? 110, 120);

type Style = Parameters<typeof styleText>[0];

/** Text in a style, on a terminal only: `NO_COLOR` and a pipe leave it plain. */
export function styled(style: Style, text: string): string {
  return process.stdout.isTTY && process.env.NO_COLOR === undefined ? styleText(style, text) : text;
}

/** A text as lines that fit on a terminal, broken at spaces, each with this before it. */
export function wrapped(text: string, margin: string): string[] {
  const line = new RegExp(`.{1,${Math.max(20, WIDTH - margin.length)}}(?!\\S)|\\S+`, "gs");
  return (text.match(line) ?? []).map((part, index) => margin + (index === 0 ? part : part.trimStart()));
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&", nbsp: " " };

/** The HTML of a job summary as text: a row of a table on a line, its columns aligned, and no tags. */
export function rendered(html: string): string {
  const parts = html.split(/<table>(.*?)<\/table>/s);
  const texts = parts.map((part, index) => (index % 2 === 0 ? prose(part) : `\n${aligned(part)}\n`));
  return texts
    .join("")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function prose(html: string): string {
  const lines = html
    .replace(/<(?:h\d|p|ul|details|pre|blockquote)\b[^>]*>/g, "\n")
    .replace(/<li>/g, "\n- ")
    .replace(/<br>|<\/summary>/g, "\n");
  return plain(lines);
}

function aligned(rows: string): string {
  const cells = [...rows.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd]\b[^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) => plain(cell)),
  );
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "));
  return lines.map((line) => line.trimEnd()).join("\n");
}

function plain(html: string): string {
  return html.replace(/<[^>]*>/g, "").replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}
