import { readFileSync } from "node:fs";
import { convertConcurrency } from "@actions/workflow-parser/model/converter/concurrency";
import { convertOn } from "@actions/workflow-parser/model/converter/events";
import { convertJobs } from "@actions/workflow-parser/model/converter/jobs";
import type { EventsConfig, Step, WorkflowJob } from "@actions/workflow-parser/model/workflow-template";
import { JSONObjectReader } from "@actions/workflow-parser/templates/json-object-reader";
import { TemplateSchema } from "@actions/workflow-parser/templates/schema/index";
import { TemplateContext, TemplateValidationErrors } from "@actions/workflow-parser/templates/template-context";
import { readTemplate } from "@actions/workflow-parser/templates/template-reader";
import {
  type BasicExpressionToken,
  MappingToken,
  type TemplateToken,
} from "@actions/workflow-parser/templates/tokens/index";
import { TemplateTokenError } from "@actions/workflow-parser/templates/tokens/template-token";
import { NoOperationTraceWriter } from "@actions/workflow-parser/templates/trace-writer";
import { YamlObjectReader } from "@actions/workflow-parser/workflows/yaml-object-reader";

export type WorkflowFile = {
  /** as it stands in the repository, for example `.github/workflows/deploy.yml` */
  name: string;
  content: string;
};

/** `tokens` are the block as GitHub's parser read it, with its expressions not yet evaluated. */
export type ParsedStep = { id: string; if: BasicExpressionToken; tokens: MappingToken };

export type ParsedJob = {
  id: string;
  /** direct ones only */
  needs: string[];
  if: BasicExpressionToken;
  tokens: MappingToken;
  steps: ParsedStep[];
};

export type ParsedWorkflow = {
  file: string;
  tokens: MappingToken;
  events: EventsConfig;
  /** in the order of the file */
  jobs: ParsedJob[];
};

/** What the schema allows and the sandbox cannot run. */
const notSupported = ["container", "services", "snapshot"];

let schema: TemplateSchema | undefined;

/**
 * The package reads its schema by an import of JSON without an attribute, which Node refuses. So the schema is read here,
 * and the parser put together from its parts as `parseWorkflow` and `convertWorkflowTemplate` of the package do.
 */
function workflowSchema(): TemplateSchema {
  const file = new URL("workflow-v1.0.min.json", import.meta.resolve("@actions/workflow-parser"));
  schema ??= TemplateSchema.load(new JSONObjectReader(undefined, readFileSync(file, "utf8")));
  return schema;
}

/**
 * Parses and validates a workflow with GitHub's own parser, expressions and the contexts they may use included.
 * @throws Error with every fault that the parser found, or where the workflow needs what the sandbox does not have
 */
export function parseWorkflow({ name, content }: WorkflowFile): ParsedWorkflow {
  const context = new TemplateContext(new TemplateValidationErrors(), workflowSchema(), new NoOperationTraceWriter());
  const fileId = context.getFileId(name);
  const reader = new YamlObjectReader(fileId, content);
  for (const { message, range } of reader.errors) {
    context.error(fileId, message, range);
  }
  requireValid(context);
  const root = readTemplate(context, "workflow-root-strict", withValues(reader), fileId);
  requireValid(context);
  const converted = convert(context, root?.assertMapping("root") as MappingToken);
  requireValid(context);
  return { file: name, ...converted };
}

function requireValid(context: TemplateContext): void {
  const errors = context.errors.getErrors().map(({ message }) => message);
  if (errors.length > 0) {
    throw new Error(`The workflow is not valid. ${errors.join("\n")}`);
  }
}

/**
 * Of a scalar of several lines the package takes expressions out of the source text, indentation included, because editors
 * want positions; the server takes them out of the value. A scalar that seems to be on one line is read by its value.
 */
function withValues(reader: YamlObjectReader): YamlObjectReader {
  const allowLiteral = reader.allowLiteral.bind(reader);
  reader.allowLiteral = () => {
    const literal = allowLiteral();
    if (literal?.range !== undefined) {
      const { start, end } = literal.range;
      Object.assign(literal, { range: { start, end: { ...end, line: start.line } } });
    }
    return literal;
  };
  return reader;
}

function convert(context: TemplateContext, tokens: MappingToken): Omit<ParsedWorkflow, "file"> {
  let events: EventsConfig = {};
  let jobs: ParsedJob[] = [];
  try {
    events = convertOn(context, required(tokens, "on"));
    const concurrency = tokens.find("concurrency");
    if (concurrency !== undefined) {
      convertConcurrency(context, concurrency);
    }
    const jobTokens = required(tokens, "jobs").assertMapping("jobs");
    const converted = convertJobs(context, jobTokens);
    requireValid(context);
    jobs = converted.map((job) => parsedJob(job, required(jobTokens, job.id.value).assertMapping("job")));
  } catch (error) {
    if (!(error instanceof TemplateTokenError)) throw error;
    context.error(error.token, error);
  }
  return { tokens, events, jobs };
}

function required(tokens: MappingToken, key: string): TemplateToken {
  const value = tokens.find(key);
  if (value === undefined) {
    throw new Error(`The workflow has no \`${key}\`.`);
  }
  return value;
}

function parsedJob(job: WorkflowJob, tokens: MappingToken): ParsedJob {
  const id = job.id.value;
  const foreign = notSupported.find((key) => tokens.find(key) !== undefined);
  if (job.type !== "job" || foreign !== undefined) {
    throw new Error(`The sandbox cannot run job ${id}: it knows no ${foreign ?? "reusable workflows"}.`);
  }
  const stepTokens = [...(tokens.find("steps")?.assertSequence("steps") ?? [])];
  return {
    id,
    needs: (job.needs ?? []).map(({ value }) => value),
    if: job.if,
    tokens,
    steps: job.steps.map((step, index) => parsedStep(step, stepTokens[index])),
  };
}

function parsedStep(step: Step, tokens: TemplateToken | undefined): ParsedStep {
  if (!("run" in step || "uses" in step) || !(tokens instanceof MappingToken)) {
    throw new Error(`The sandbox runs steps with \`uses\` or \`run\` only, unlike step ${step.id}.`);
  }
  return { id: step.id, if: step.if, tokens };
}
