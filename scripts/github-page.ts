// Shows Markdown as GitHub does, and takes a picture of it.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { marked } from "marked";
import { type Browser, chromium } from "playwright-core";

const modules = createRequire(import.meta.url);

/** In bytes: a reader of README.md loads one of them. */
const LARGEST = 400_000;

export type Picture = {
  readonly markdown: string;
  readonly theme: "light" | "dark";
  /** In CSS pixels; the picture has two for each. */
  readonly width: number;
  /** Opens the folded parts. */
  readonly unfolded?: boolean;
  readonly file: string;
};

/** Opens a Chromium that is installed. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: installedChromium(),
    // Chromium has no sandbox for root, and sees nothing here but what a script made.
    chromiumSandbox: false,
    args: [
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Writes a picture of Markdown in GitHub's styles. @throws Error if something is cut off at the page's width */
export async function takePicture(
  browser: Browser,
  { file, width, unfolded = false, ...shown }: Picture,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 100 }, deviceScaleFactor: 2 });
  await page.setContent(pageOf(shown));
  if (unfolded) await page.evaluate(`document.querySelectorAll("details").forEach((one) => { one.open = true; })`);
  const cut = await page.evaluate(
    `[...document.querySelectorAll("article, article *")].filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0 && getComputedStyle(one).display !== "inline").map((one) => one.outerHTML.slice(0, 200))`,
  );
  const picture = await page.screenshot({ fullPage: true });
  await page.close();
  writeFileSync(file, picture);
  console.log(`${file}: ${picture.length} bytes`);
  if (Array.isArray(cut) && cut.length > 0) throw new Error(`This is cut off at ${width} pixels: ${cut[0]}`);
  if (picture.length > LARGEST) throw new Error(`${file} has ${picture.length} bytes, more than ${LARGEST}.`);
}

/** A page of its own, without a request: the styles are in it. */
function pageOf({ markdown, theme }: Pick<Picture, "markdown" | "theme">): string {
  const styles = readFileSync(modules.resolve(`github-markdown-css/github-markdown-${theme}.css`), "utf8");
  const body = marked.parse(markdown, { gfm: true, async: false });
  return `<!doctype html><meta charset="utf-8"><style>${styles}
    body { margin: 0; }
    .markdown-body { padding: 16px 24px; }
  </style><article class="markdown-body">${body}</article>`;
}

function installedChromium(): string {
  const usual = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  ];
  const found = process.env.CHROMIUM_PATH ?? usual.find((file) => existsSync(file));
  if (found === undefined) throw new Error("There is no Chromium. Install one, or give its path in CHROMIUM_PATH.");
  return found;
}
