import { afterEach, describe, expect, test } from "@jest/globals";
import {
  GITHUB_BOT,
  GITHUB_TOKEN,
  type GitHub,
  type GitHubOptions,
  secondaryRateLimit,
  startGitHub,
} from "../../sandbox/github.ts";

let open: GitHub | undefined;

afterEach(async () => {
  await open?.close();
  open = undefined;
});

async function start(options: GitHubOptions = {}): Promise<GitHub> {
  open = await startGitHub(options);
  return open;
}

type Sent = { path?: string; method?: string; headers?: Record<string, string>; body?: string };

async function call(github: GitHub, sent: Sent) {
  const { path = "/graphql", method = "POST", body = null } = sent;
  const headers = { authorization: `token ${GITHUB_TOKEN}`, ...sent.headers };
  const response = await fetch(github.url + path, { method, headers, body });
  // biome-ignore lint/suspicious/noExplicitAny: an answer is looked into field by field
  return { status: response.status, headers: response.headers, json: JSON.parse(await response.text()) as any };
}

async function ask(github: GitHub, query: string, variables: Record<string, unknown> = {}) {
  return await call(github, { body: JSON.stringify({ query, variables }) });
}

const PULL_REQUEST = '{ repository(owner: "octocat", name: "repository") { pullRequest(number: 7) { id } } }';
const ADD =
  "mutation($id: ID!, $body: String!) { addComment(input: {subjectId: $id, body: $body}) { commentEdge { node { id body } } } }";
const UPDATE =
  "mutation($id: ID!, $body: String!) { updateIssueComment(input: {id: $id, body: $body}) { issueComment { id } } }";

async function subjectOf(github: GitHub): Promise<string> {
  return (await ask(github, PULL_REQUEST)).json.data.repository.pullRequest.id;
}

function comments(selection: string): string {
  return `query($owner: String!, $name: String!, $number: Int!, $cursor: String) {
    repository(owner: $owner, name: $name) { pullRequest(number: $number) { ${selection} } }
  }`;
}
const WHERE = { owner: "octocat", name: "repository", number: 7 };

describe("comments", () => {
  test("are told with their author's side, and paged from either end", async () => {
    const all = [0, 1, 2, 3, 4].map((index) => ({ author: index === 3 ? GITHUB_BOT : "mallory", body: `c${index}` }));
    const github = await start({ comments: all });
    const page = async (range: string, cursor?: string) => {
      const selection = `comments(${range}) { totalCount nodes { body viewerDidAuthor }
        pageInfo { startCursor endCursor hasPreviousPage hasNextPage } }`;
      return (await ask(github, comments(selection), { ...WHERE, cursor })).json.data.repository.pullRequest.comments;
    };
    const bodies = ({ nodes }: { nodes: { body: string }[] }) => nodes.map(({ body }) => body);

    const last = await page("last: 2, before: $cursor");
    expect(last).toMatchObject({
      totalCount: 5,
      nodes: [
        { body: "c3", viewerDidAuthor: true },
        { body: "c4", viewerDidAuthor: false },
      ],
      pageInfo: { hasPreviousPage: true, hasNextPage: false },
    });
    const middle = await page("last: 2, before: $cursor", last.pageInfo.startCursor);
    expect(bodies(middle)).toEqual(["c1", "c2"]);
    const oldest = await page("last: 2, before: $cursor", middle.pageInfo.startCursor);
    expect(bodies(oldest)).toEqual(["c0"]);
    expect(oldest.pageInfo.hasPreviousPage).toBe(false);

    const first = await page("first: 3, after: $cursor");
    expect(bodies(first)).toEqual(["c0", "c1", "c2"]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(bodies(await page("first: 3, after: $cursor", first.pageInfo.endCursor))).toEqual(["c3", "c4"]);
  });

  test("are added and changed, those of others as well", async () => {
    const github = await start({ comments: [{ author: "mallory", body: "old" }] });
    const added = await ask(github, ADD, { id: await subjectOf(github), body: "new" });
    const [theirs, ours] = github.comments();
    expect(added.json).toEqual({ data: { addComment: { commentEdge: { node: { id: ours?.id, body: "new" } } } } });
    await ask(github, UPDATE, { id: theirs?.id, body: "changed" });
    expect(github.comments()).toEqual([
      { id: theirs?.id, author: "mallory", body: "changed" },
      { id: ours?.id, author: GITHUB_BOT, body: "new" },
    ]);
    expect(github.requests.map(({ applied }) => applied)).toEqual([false, true, true]);
  });

  test.each([
    ["💡".repeat(65_536), undefined],
    ["x".repeat(65_537), "Body is too long (maximum is 65536 characters)"],
    [" \n", "Body can't be blank"],
  ])("of %.5s… are as long as GitHub takes them", async (body, message) => {
    const github = await start();
    const { status, json } = await ask(github, ADD, { id: await subjectOf(github), body });
    expect(status).toBe(200);
    expect(json.errors?.[0].message).toBe(message);
    expect(github.comments()).toHaveLength(message === undefined ? 1 : 0);
  });

  test.each([
    ["comments { totalCount }", "MISSING_PAGINATION_BOUNDARIES"],
    ["comments(last: 101) { totalCount }", "EXCESSIVE_PAGINATION"],
    ['comments(last: 1, before: "x") { totalCount }', "INVALID_CURSOR_ARGUMENTS"],
  ])("%s is refused", async (selection, type) => {
    const { json } = await ask(await start(), comments(selection), WHERE);
    expect(json.errors).toMatchObject([{ type, path: ["repository", "pullRequest", "comments"] }]);
  });
});

describe("who may do what", () => {
  test.each([
    ["a token of another repository", { headers: { authorization: "token ghs_other" } }, 401, "Bad credentials"],
    ["no token", { headers: { authorization: "" } }, 401, "This endpoint requires you to be authenticated."],
    ["no JSON", { body: "{" }, 400, "Problems parsing JSON"],
    ["another path", { path: "/user" }, 404, "Not Found"],
    ["another method", { method: "PUT" }, 404, "Not Found"],
  ])("%s", async (_case, sent, status, message) => {
    const answer = await call(await start(), { body: "{}", ...sent });
    expect({ status: answer.status, message: answer.json.message }).toEqual({ status, message });
  });

  test("the scheme of the token is token or bearer, in any case", async () => {
    const github = await start();
    for (const scheme of ["token", "bearer", "Bearer"]) {
      const headers = { authorization: `${scheme} ${GITHUB_TOKEN}` };
      expect(
        (await call(github, { headers, body: JSON.stringify({ query: PULL_REQUEST }) })).json.errors,
      ).toBeUndefined();
    }
  });

  test("without write permission nothing is written", async () => {
    const github = await start({
      permissions: { "pull-requests": "read" },
      comments: [{ author: GITHUB_BOT, body: "a" }],
    });
    const id = github.comments()[0]?.id;
    const forbidden = (path: string) => ({
      data: { [path]: null },
      errors: [
        {
          type: "FORBIDDEN",
          path: [path],
          extensions: { saml_failure: false },
          locations: [{ line: 1, column: 38 }],
          message: "Resource not accessible by integration",
        },
      ],
    });
    expect((await ask(github, ADD, { id: await subjectOf(github), body: "b" })).json).toEqual(forbidden("addComment"));
    expect((await ask(github, UPDATE, { id, body: "b" })).json).toEqual(forbidden("updateIssueComment"));
    expect(github.comments().map(({ body }) => body)).toEqual(["a"]);
  });

  test("without any permission nothing is read", async () => {
    const { json } = await ask(await start({ permissions: {} }), PULL_REQUEST);
    expect(json).toMatchObject({
      data: { repository: { pullRequest: null } },
      errors: [{ type: "FORBIDDEN", path: ["repository", "pullRequest"] }],
    });
  });

  test.each([
    ["repository", { name: "other" }, "Could not resolve to a Repository with the name 'octocat/other'."],
    ["pull request", { number: 8 }, "Could not resolve to a PullRequest with the number of 8."],
  ])("another %s is not found", async (_what, change, message) => {
    const { status, json } = await ask(await start(), comments("id"), { ...WHERE, ...change });
    expect(status).toBe(200);
    expect(json.errors).toMatchObject([{ type: "NOT_FOUND", message }]);
  });

  test("an id that is none is not found", async () => {
    const github = await start();
    for (const [query, field] of [
      [ADD, "addComment"],
      [UPDATE, "updateIssueComment"],
    ] as const) {
      const { json } = await ask(github, query, { id: "IC_x", body: "b" });
      const message = "Could not resolve to a node with the global id of 'IC_x'";
      expect(json.errors).toMatchObject([{ type: "NOT_FOUND", path: [field], message }]);
    }
  });
});

describe("a document is held against the schema before anything is done", () => {
  test.each([
    ["{ nothing }", { code: "undefinedField", typeName: "Query", fieldName: "nothing" }],
    ["{ viewer { nothing } }", { code: "undefinedField", typeName: "User", fieldName: "nothing" }],
    ["{ viewer }", { code: "selectionMismatch" }],
    ["{ viewer { login { x } } }", { code: "selectionMismatch" }],
    ['{ repository(name: "a") { pullRequest(number: 7) { id } } }', { code: "missingRequiredArguments" }],
    ['{ repository(owner: "a", name: "a", x: 1) { pullRequest(number: 7) { id } } }', { code: "argumentNotAccepted" }],
    ["mutation { addComment(input: {}) { commentEdge { node { id } } } }", { code: "missingRequiredArguments" }],
    [ADD.replace("$body: String!", "$body: String"), { code: "variableMismatch" }],
    [ADD.replace("$id: ID!", "$id: Int!"), { code: "variableMismatch" }],
  ])("%s", async (query, extensions) => {
    const { status, json } = await ask(await start(), query);
    expect(status).toBe(200);
    expect(json.data).toBeUndefined();
    expect(json.errors[0]).toMatchObject({ extensions });
  });

  test.each([undefined, null, "7", 7.5])("$number is not %p", async (number) => {
    const { json } = await ask(await start(), comments("id"), { ...WHERE, number });
    expect(json.errors).toMatchObject([{ message: "Variable $number of type Int! was provided invalid value" }]);
  });

  test.each([
    "",
    "{",
    "{ viewer { login }",
    "{ viewer { login } } }",
    "query(",
    "subscription { a }",
    "{ ...f }",
    "{ a(b: ) }",
    '{ a(b: "',
    "{ % }",
  ])("%j cannot be parsed", async (query) => {
    const { json } = await ask(await start(), query);
    expect(json.errors[0].message).toMatch(/^Parse error on .+ at \[\d+, \d+\]$/);
  });

  test("names, aliases, comments and every kind of value are read", async () => {
    const { json } = await ask(
      await start(),
      `# a comment
      query Whole($owner: String!) { mine: viewer { login }, r: repository(owner: $owner, name: "re\\u0070ository") {
        pullRequest(number: 7) { number } } }`,
      { owner: "octocat" },
    );
    expect(json).toEqual({ data: { mine: { login: GITHUB_BOT }, r: { pullRequest: { number: 7 } } } });
  });

  test("a query must be given", async () => {
    const { json } = await call(await start(), { body: "{}" });
    expect(json.errors[0].message).toContain("A query attribute must be specified");
  });
});

test("what is intercepted is answered otherwise, once", async () => {
  const github = await start();
  github.intercept(secondaryRateLimit({ status: 429, retryAfter: 7 }));
  const limited = await ask(github, PULL_REQUEST);
  expect({ status: limited.status, after: limited.headers.get("retry-after") }).toEqual({ status: 429, after: "7" });
  expect(limited.json.message).toMatch(/^You have exceeded a secondary rate limit/);
  expect((await ask(github, PULL_REQUEST)).status).toBe(200);
  expect(github.requests.map(({ status }) => status)).toEqual([429, 200]);
});
