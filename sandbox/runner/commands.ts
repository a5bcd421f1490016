import { trim, trimStart } from "./white-space.ts";

/**
 * Workflow commands in a line of output, parsed as actions/runner 258d6c8 does (ActionCommand.cs). Both forms are live:
 * `::name k=v,::data` at the beginning of a line and the older `##[name k=v;]data` anywhere in it.
 */
export type Command = {
  how: "v1" | "v2";
  /** as written; names are compared without regard to case */
  command: string;
  data: string;
  properties: Record<string, string>;
};

/** The names of ActionCommandManager.cs. `internal-set-repo-path` is the runner's own and not open to actions. */
export const registeredCommands: readonly string[] = [
  "stop-commands",
  "set-env",
  "set-output",
  "save-state",
  "add-mask",
  "add-path",
  "add-matcher",
  "remove-matcher",
  "debug",
  "warning",
  "error",
  "notice",
  "group",
  "endgroup",
  "echo",
];

type Escape = readonly [escaped: string, plain: string];
/** `%25` comes last in each: `%250A` is the text `%0A`, not a line break. */
const dataEscapes: readonly Escape[] = [
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%25", "%"],
];
const propertyEscapes: readonly Escape[] = [
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%3A", ":"],
  ["%2C", ","],
  ["%25", "%"],
];
const v1Escapes: readonly Escape[] = [
  ["%3B", ";"],
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%5D", "]"],
  ["%25", "%"],
];

/**
 * The command in a line, or null if the line is ordinary output.
 * @param registered names of commands in lower case; any other name makes the line ordinary output
 */
export function parseCommand(line: string, registered: ReadonlySet<string>): Command | null {
  return parseV2(line, registered) ?? parseV1(line, registered);
}

/** A property of a command by name, without regard to case; "" if it is not there. */
export function property(command: Command, name: string): string {
  const found = Object.keys(command.properties).find((key) => key.toLowerCase() === name.toLowerCase());
  return found === undefined ? "" : (command.properties[found] ?? "");
}

function parseV2(line: string, registered: ReadonlySet<string>): Command | null {
  const text = trimStart(line);
  const end = text.startsWith("::") ? text.indexOf("::", 2) : -1;
  if (end < 0) {
    return null;
  }
  const [command, rest] = splitInfo(text.slice(2, end));
  if (!registered.has(command.toLowerCase())) {
    return null;
  }
  const properties = parseProperties(trim(rest).split(","), propertyEscapes);
  return { how: "v2", command, data: unescaped(text.slice(end + 2), dataEscapes), properties };
}

function parseV1(line: string, registered: ReadonlySet<string>): Command | null {
  const start = line.indexOf("##[");
  const end = start < 0 ? -1 : line.indexOf("]", start);
  if (end < 0) {
    return null;
  }
  const [command, rest] = splitInfo(line.slice(start + 3, end));
  if (!registered.has(command.toLowerCase())) {
    return null;
  }
  const properties = parseProperties(rest.split(";"), v1Escapes);
  return { how: "v1", command, data: unescaped(line.slice(end + 1), v1Escapes), properties };
}

function splitInfo(info: string): [name: string, rest: string] {
  const space = info.indexOf(" ");
  return space < 0 ? [info, ""] : [info.slice(0, space), info.slice(space + 1)];
}

/**
 * .NET's `Split('=', 2, RemoveEmptyEntries)` passes over every `=` that begins the name or the value; a property
 * without a value is dropped.
 */
function parseProperties(pairs: string[], escapes: readonly Escape[]): Record<string, string> {
  const byLowerCase = new Map<string, [name: string, value: string]>();
  for (const pair of pairs) {
    const parts = /^=*([^=]+)=+([\s\S]+)$/.exec(pair);
    const [, name, value] = parts ?? [];
    if (name !== undefined && value !== undefined) {
      const first = byLowerCase.get(name.toLowerCase())?.[0] ?? name;
      byLowerCase.set(name.toLowerCase(), [first, unescaped(value, escapes)]);
    }
  }
  return Object.fromEntries(byLowerCase.values());
}

function unescaped(text: string, escapes: readonly Escape[]): string {
  return escapes.reduce((plain, [written, meant]) => plain.replaceAll(written, meant), text);
}
