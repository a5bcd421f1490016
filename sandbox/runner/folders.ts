import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type FileCommand, fileCommands, fileNames } from "./file-commands.ts";

/** The folders and files that a runner makes for a step, laid out as in its `_work` folder. */
export type Folders = {
  root: string;
  /** RUNNER_TEMP */
  temp: string;
  tools: string;
  workspace: string;
  /** whether the workspace is one of the folders made here, and is removed with them */
  ownWorkspace: boolean;
  event: string;
  files: Record<FileCommand, string>;
};

export async function makeFolders(step: { workspace: string | undefined; payload: unknown }): Promise<Folders> {
  // The real path, so that what a process says of its working directory equals GITHUB_WORKSPACE (macOS links /tmp).
  const root = await realpath(await mkdtemp(path.join(tmpdir(), "runner-")));
  const temp = path.join(root, "_temp");
  const suffix = randomUUID();
  const file = (command: FileCommand): string =>
    path.join(temp, "_runner_file_commands", `${fileNames[command].prefix}${suffix}`);
  const folders: Folders = {
    root,
    temp,
    tools: path.join(root, "_tool"),
    workspace: step.workspace ?? path.join(root, "repository", "repository"),
    ownWorkspace: step.workspace === undefined,
    event: path.join(temp, "_github_workflow", "event.json"),
    files: Object.fromEntries(fileCommands.map((command) => [command, file(command)])) as Folders["files"],
  };
  for (const made of [folders.tools, folders.workspace, path.dirname(folders.event), path.dirname(file("env"))]) {
    await mkdir(made, { recursive: true });
  }
  await writeFile(folders.event, JSON.stringify(step.payload ?? {}, null, 2));
  for (const name of Object.values(folders.files)) {
    await writeFile(name, "");
  }
  return folders;
}

export async function removeFolders(folders: Folders): Promise<void> {
  await rm(folders.root, { recursive: true, force: true, maxRetries: 3 });
}

/** The bytes of each command file; null where the step has deleted it. */
export async function readCommandFiles(folders: Folders): Promise<Record<FileCommand, Buffer | null>> {
  const read = fileCommands.map(async (command) => {
    return [command, await readFile(folders.files[command]).catch(() => null)] as const;
  });
  return Object.fromEntries(await Promise.all(read)) as Record<FileCommand, Buffer | null>;
}

/** What a step has left in RUNNER_TEMP besides the runner's own files: relative path with `/` -> content. */
export async function readTempFiles(folders: Folders): Promise<Record<string, string>> {
  return await readTree(folders.temp, new Set([folders.event, ...Object.values(folders.files)]));
}

/** What a step has left in its workspace, if that was made for it. */
export async function readWorkspace(folders: Folders): Promise<Record<string, string>> {
  return folders.ownWorkspace ? await readTree(folders.workspace, new Set()) : {};
}

async function readTree(root: string, without: ReadonlySet<string>): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !without.has(file));
  const read = files.map(async (file) => {
    return [path.relative(root, file).split(path.sep).join("/"), await readFile(file, "utf8")] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}
