import type { Location, Operation, Selection, Value } from "./document.ts";

/** A member of `errors`, as GitHub's API has it: `type` where a resolver failed, `extensions.code` where the document did. */
export type GraphqlError = {
  type?: string;
  path?: (string | number)[];
  extensions?: Record<string, unknown>;
  locations: Location[];
  message: string;
};

/** argument -> its type, as written: `String!`; an input object's members the same way */
export type ArgumentTypes = { [name: string]: string | ArgumentTypes };

type Arguments = Record<string, unknown>;

export type Field = {
  arguments?: ArgumentTypes;
  /** name of an object type; without it the field is a scalar */
  type?: string;
  /** @throws Refused */
  resolve: (source: never, given: Arguments) => unknown;
};

/** type -> field; the roots are `Query` and `Mutation` */
export type Schema = Record<string, Record<string, Field>>;

/** A field that cannot be had: it is null in the answer, with an entry in `errors`. */
export class Refused extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

export type Execution = { data?: unknown; errors?: GraphqlError[] };

type Request = { schema: Schema; operation: Operation; variables: Arguments };

/** Nothing is executed unless the whole document fits the schema. */
export function execute(request: Request): Execution {
  const { schema, operation } = request;
  const root = operation.kind === "query" ? "Query" : "Mutation";
  const path = [operation.name === undefined ? operation.kind : `${operation.kind} ${operation.name}`];
  const faults = [
    ...operation.selections.flatMap((selection) => misfits(selection, { schema, operation, type: root, path })),
    ...missingVariables(request),
  ];
  if (faults.length > 0) return { errors: faults };
  const errors: GraphqlError[] = [];
  const data = resolveAll(operation.selections, { request, type: root, source: undefined, path: [], errors });
  return errors.length === 0 ? { data } : { data, errors };
}

type Where = { schema: Schema; operation: Operation; type: string; path: string[] };

function misfits(selection: Selection, where: Where): GraphqlError[] {
  const { name, location } = selection;
  const path = [...where.path, selection.key];
  const fault = (code: string, message: string): GraphqlError => {
    return { path, extensions: { code, typeName: where.type, fieldName: name }, locations: [location], message };
  };
  const field = where.schema[where.type]?.[name];
  if (field === undefined) return [fault("undefinedField", `Field '${name}' doesn't exist on type '${where.type}'`)];
  if ((field.type === undefined) !== (selection.selections === undefined)) {
    const rule = field.type === undefined ? "Selections can't be made on scalars" : "Field must have selections";
    return [fault("selectionMismatch", `${rule} (field '${name}')`)];
  }
  const inner = { ...where, type: field.type ?? "", path };
  return [
    ...argumentFaults({ given: selection.arguments, wanted: field.arguments ?? {}, operation: where.operation }).map(
      ({ code, message }) => fault(code, `Field '${name}' ${message}`),
    ),
    ...(selection.selections ?? []).flatMap((each) => misfits(each, inner)),
  ];
}

type Given = { given: Record<string, Value>; wanted: ArgumentTypes; operation: Operation };

function argumentFaults({ given, wanted, operation }: Given): { code: string; message: string }[] {
  const unknown = Object.keys(given).filter((name) => wanted[name] === undefined);
  const missing = Object.entries(wanted).filter(([name, type]) => isRequired(type) && given[name] === undefined);
  const inner = Object.entries(given).flatMap(([name, value]) => {
    const type = wanted[name];
    if (value.kind === "object" && typeof type === "object") {
      return argumentFaults({ given: value.members, wanted: type, operation });
    }
    if (value.kind !== "variable") return [];
    const declared = operation.variables[value.name];
    // An optional variable does not satisfy a required argument; `String!` satisfies `String`.
    const fits = declared === type || (typeof type === "string" && declared === `${type}!`);
    const message = `has an argument '${name}' that variable $${value.name} of type ${declared} does not fit`;
    return fits ? [] : [{ code: "variableMismatch", message }];
  });
  return [
    ...unknown.map((name) => ({ code: "argumentNotAccepted", message: `doesn't accept argument '${name}'` })),
    ...missing.map(([name]) => ({
      code: "missingRequiredArguments",
      message: `is missing required arguments: ${name}`,
    })),
    ...inner,
  ];
}

function isRequired(type: string | ArgumentTypes): boolean {
  return typeof type === "object" || type.endsWith("!");
}

function missingVariables({ operation, variables }: Request): GraphqlError[] {
  return Object.entries(operation.variables)
    .filter(([name, type]) => !accepts(type, variables[name]))
    .map(([name, type]) => ({
      extensions: { value: variables[name] ?? null },
      locations: [{ line: 1, column: 1 }],
      message: `Variable $${name} of type ${type} was provided invalid value`,
    }));
}

function accepts(type: string, value: unknown): boolean {
  if (value === undefined || value === null) return !type.endsWith("!");
  return type.startsWith("Int") ? Number.isInteger(value) : typeof value === "string";
}

type At = { request: Request; type: string; source: unknown; path: (string | number)[]; errors: GraphqlError[] };

function resolveAll(selections: Selection[], at: At): Record<string, unknown> {
  return Object.fromEntries(selections.map((selection) => [selection.key, resolveOne(selection, at)]));
}

function resolveOne(selection: Selection, at: At): unknown {
  const { request, errors } = at;
  const path = [...at.path, selection.key];
  const field = request.schema[at.type]?.[selection.name] as Field;
  try {
    const given = valuesOf(selection.arguments, request.variables);
    const value = field.resolve(at.source as never, given);
    return complete(value, { ...at, type: field.type ?? "", path }, selection.selections);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { type, message } = error;
    const extensions = type === "FORBIDDEN" ? { extensions: { saml_failure: false } } : {};
    errors.push({ type, path, ...extensions, locations: [selection.location], message });
    return null;
  }
}

function complete(value: unknown, at: At, selections: Selection[] | undefined): unknown {
  if (selections === undefined || value === null) return value;
  if (Array.isArray(value)) {
    return value.map((item, index) => complete(item, { ...at, path: [...at.path, index] }, selections));
  }
  return resolveAll(selections, { ...at, source: value });
}

function valuesOf(values: Record<string, Value>, variables: Arguments): Arguments {
  const entries = Object.entries(values).map(([name, value]) => {
    if (value.kind === "object") return [name, valuesOf(value.members, variables)];
    return [name, value.kind === "variable" ? variables[value.name] : value.value];
  });
  return Object.fromEntries(entries);
}
