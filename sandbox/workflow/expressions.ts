import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import { TokenType } from "@actions/expressions/lexer";
import { splitAllowedContext } from "@actions/workflow-parser/templates/allowed-context";
import {
  BasicExpressionToken,
  BooleanToken,
  MappingToken,
  NullToken,
  NumberToken,
  SequenceToken,
  StringToken,
  type TemplateToken,
} from "@actions/workflow-parser/templates/tokens/index";
import { jsonValueOf, NamedValues } from "./context-data.ts";

/** The answers of the status functions; the names of jobs, if any, stand in a job's `if` only. */
export type StatusFunctions = {
  success: (jobs: string[]) => boolean;
  failure: (jobs: string[]) => boolean;
  cancelled: () => boolean;
};

/** What an expression can see: contexts by name, and in an `if` the status. Names that its place forbids are refused. */
export type Scope = { contexts: Readonly<Record<string, unknown>>; status?: StatusFunctions };

/** An expression that GitHub cannot evaluate: whatever it belongs to fails. The message may hold values: mask it. */
export class ExpressionFault extends Error {}

/** A condition that was left out is `success()`, and belongs to no place in the file. */
const contextsOfDefaultCondition = ["success(0,0)"];

export function isTrue(token: TemplateToken, scope: Scope): boolean {
  const value = token instanceof BasicExpressionToken ? jsonValueOf(evaluate(token, scope)) : literal(token);
  return value !== null && value !== false && value !== 0 && value !== "" && !Number.isNaN(value);
}

/**
 * A scalar as the string that it is to a step: null is empty.
 * @throws ExpressionFault also where an expression comes out as a list or an object
 */
export function textOf(token: TemplateToken, scope: Scope): string {
  if (!(token instanceof BasicExpressionToken)) {
    return token.assertScalar("value").toString();
  }
  const found = evaluate(token, scope);
  if (found.kind === data.Kind.Array || found.kind === data.Kind.Dictionary) {
    throw fault(token, `A ${found.kind === data.Kind.Array ? "sequence" : "mapping"} was not expected`);
  }
  return found.coerceString();
}

/** A block such as `env:` or `with:`, in its order. */
export function textsOf(token: TemplateToken | undefined, scope: Scope): Record<string, string> {
  const pairs = token === undefined ? [] : [...token.assertMapping("block")];
  return Object.fromEntries(pairs.map(({ key, value }) => [key.assertString("key").value, textOf(value, scope)]));
}

/** Anything, as the JSON value that it comes out as. */
export function jsonOf(token: TemplateToken, scope: Scope): unknown {
  if (token instanceof BasicExpressionToken) return jsonValueOf(evaluate(token, scope));
  if (token instanceof SequenceToken) return [...token].map((item) => jsonOf(item, scope));
  if (token instanceof MappingToken) {
    return Object.fromEntries(
      [...token].map(({ key, value }) => [key.assertString("key").value, jsonOf(value, scope)] as const),
    );
  }
  return literal(token);
}

function literal(token: TemplateToken): unknown {
  const hasValue = token instanceof StringToken || token instanceof NumberToken || token instanceof BooleanToken;
  if (!hasValue && !(token instanceof NullToken)) {
    throw new Error("The sandbox knows no insert directives.");
  }
  return hasValue ? token.value : null;
}

function evaluate(token: BasicExpressionToken, { contexts, status }: Scope): data.ExpressionData {
  const allowed = splitAllowedContext(token.definitionInfo?.allowedContext ?? contextsOfDefaultCondition);
  const visible = new NamedValues(allowed.namedContexts.map((name) => [name, contexts[name]]));
  try {
    const expression = new Parser(lexed(token.expression), allowed.namedContexts, allowed.functions).parse();
    return new Evaluator(expression, visible, statusFunctions(status)).evaluate();
  } catch (error) {
    throw error instanceof NotInSandbox ? error : fault(token, (error as Error).message);
  }
}

/** The package undoubles the first quote of a string only; the runner and the server undouble all. */
function lexed(expression: string): ReturnType<Lexer["lex"]>["tokens"] {
  const { tokens } = new Lexer(expression).lex();
  return tokens.map((token) => {
    if (token.type !== TokenType.STRING) return token;
    return { ...token, value: token.lexeme.slice(1, -1).replaceAll("''", "'") };
  });
}

class NotInSandbox extends Error {}

type FunctionDefinitions = NonNullable<ConstructorParameters<typeof Evaluator>[2]>;

function statusFunctions(status: StatusFunctions | undefined): FunctionDefinitions {
  const answers: Record<string, (jobs: string[]) => boolean> = {
    always: () => true,
    ...status,
    hashfiles: () => {
      throw new NotInSandbox("The sandbox has no hashFiles().");
    },
  };
  const definitions = Object.entries(answers).map(([name, answer]) => {
    const call = (...jobs: data.ExpressionData[]) =>
      new data.BooleanData(answer(jobs.map((job) => job.coerceString().toLowerCase())));
    return [name, { name, minArgs: 0, maxArgs: 255, call }] as const;
  });
  return new Map(definitions);
}

function fault(token: BasicExpressionToken, message: string): ExpressionFault {
  const position = token.range === undefined ? "" : ` (Line: ${token.line}, Col: ${token.col})`;
  return new ExpressionFault(`The template is not valid.${position}: ${message}`);
}
