import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const PROJECT = path.join(import.meta.dirname, "..", "..");

/** What a runner downloads for `uses:`, a zip on Windows and a tar.gz elsewhere. */
export type Archive = {
  /** paths of its files, with `/` */
  readonly files: readonly string[];
  /** bytes, as packed */
  readonly sizes: { readonly "tar.gz": number; readonly zip: number };
};

/**
 * Packs the working tree as GitHub packs a commit, uncommitted changes included, and unpacks it into a folder while
 * `use` runs. Git's objects go to a repository of their own, so nothing is added to this one.
 */
export async function withArchive<Result>(use: (archive: Archive, folder: string) => Promise<Result>): Promise<Result> {
  const temporary = mkdtempSync(path.join(tmpdir(), "archive-"));
  const folder = path.join(temporary, "unpacked");
  const git = (...words: string[]): Buffer =>
    execFileSync("git", [`--git-dir=${path.join(temporary, "git")}`, `--work-tree=${PROJECT}`, ...words], {
      cwd: PROJECT,
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 64 * 2 ** 20,
    });
  try {
    git("init", "--quiet");
    git("add", "--all");
    const tree = git("write-tree").toString().trim();
    const packed = (format: "tar" | keyof Archive["sizes"]): Buffer => git("archive", `--format=${format}`, tree);
    mkdirSync(folder);
    execFileSync("tar", ["-xf", "-"], { cwd: folder, input: packed("tar") });
    const listed = execFileSync("tar", ["-tf", "-"], { input: packed("tar") })
      .toString()
      .split(/\r?\n/);
    const files = listed.filter((entry) => entry !== "" && !entry.endsWith("/"));
    return await use({ files, sizes: { "tar.gz": packed("tar.gz").length, zip: packed("zip").length } }, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
}
