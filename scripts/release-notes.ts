// Prints what CHANGELOG.md says of one version, which are the notes of its release: node scripts/release-notes.ts 1.2.3
// It fails unless package.json has the same version, and the section has a date and says something.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const project = join(import.meta.dirname, "..");

/** @throws Error if there is no such section, or nothing in it */
function sectionOf(changelog: string, version: string): string {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => text.startsWith(`${version} - `));
  if (section === undefined) {
    throw new Error(`CHANGELOG.md has no section "## ${version} - <date>". Rename "## Unreleased" to it.`);
  }
  const [title = "", ...lines] = section.split("\n");
  if (!/^\S+ - \d{4}-\d{2}-\d{2}$/.test(title)) {
    throw new Error(`The section "## ${title}" of CHANGELOG.md has no date such as 2026-01-31.`);
  }
  const notes = lines.join("\n").trim();
  if (notes === "") throw new Error(`The section "## ${title}" of CHANGELOG.md is empty.`);
  return notes;
}

function releaseNotes(version: string): string {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`"${version}" must be a version such as 1.2.3.`);
  const manifest = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as { version: string };
  if (manifest.version !== version) {
    throw new Error(`package.json has the version ${manifest.version}, not ${version}.`);
  }
  return sectionOf(readFileSync(join(project, "CHANGELOG.md"), "utf8"), version);
}

try {
  console.log(releaseNotes(process.argv[2] ?? ""));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
