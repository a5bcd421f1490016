import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Action } from "../runner/action.ts";

/**
 * What the runner needs to know of this project's own action.yml, read without a YAML library, so that the demo runs
 * where nothing is installed. It knows only the form that this one file has: a test holds it against the real reader.
 */
export async function readOwnAction(folder: string): Promise<Action> {
  const text = await readFile(path.join(folder, "action.yml"), "utf8");
  const [, main = ""] = /^ {2}main: (\S+)$/m.exec(text) ?? [];
  const [, declared = ""] = /^inputs:\n(.*?)^\S/ms.exec(text) ?? [];
  const inputs = [...declared.matchAll(/^ {2}([\w-]+):\n((?: {4}.*\n)*)/gm)].map(([, name = "", fields = ""]) => {
    const [, , fallback = ""] = /^ {4}default: (["']?)(.*)\1$/m.exec(fields) ?? [];
    return { name, default: fallback, deprecation: null };
  });
  return { folder, main: path.join(folder, main), inputs };
}
