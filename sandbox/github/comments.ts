import { type ArgumentTypes, Refused, type Schema } from "./execution.ts";

export type Comment = { id: string; author: string; body: string };

export type Permission = "write" | "read" | "none";

/** What the API knows; the rules read and change it. */
export type PullRequest = {
  /** owner/name */
  repository: string;
  number: number;
  /** node id */
  id: string;
  /** oldest first */
  comments: Comment[];
  /** whose the token is */
  viewer: string;
  /** of the token, on a private repository: with `none` its pull requests cannot be read */
  permission: Permission;
};

const LONGEST_BODY = 65_536;
const LARGEST_PAGE = 100;

const PAGE: ArgumentTypes = { first: "Int", last: "Int", after: "String", before: "String" };
const FORBIDDEN = "Resource not accessible by integration";

/** GitHub's schema (docs.github.com/en/graphql), as far as comments of a pull request need it. */
export function schemaOf(pullRequest: PullRequest): Schema {
  return {
    Query: {
      repository: {
        arguments: { owner: "String!", name: "String!" },
        type: "Repository",
        resolve: (_, { owner, name }) => findRepository(pullRequest, `${owner}/${name}`),
      },
      viewer: { type: "User", resolve: () => pullRequest.viewer },
    },
    User: { login: { resolve: (login: string) => login } },
    Repository: {
      pullRequest: {
        arguments: { number: "Int!" },
        type: "PullRequest",
        resolve: (_, { number }) => findPullRequest(pullRequest, number),
      },
    },
    PullRequest: {
      id: { resolve: ({ id }: PullRequest) => id },
      number: { resolve: ({ number }: PullRequest) => number },
      comments: { arguments: PAGE, type: "IssueCommentConnection", resolve: pageOf },
    },
    IssueCommentConnection: {
      nodes: { type: "IssueComment", resolve: ({ nodes }: Page) => nodes },
      pageInfo: { type: "PageInfo", resolve: (page: Page) => page },
      totalCount: { resolve: ({ total }: Page) => total },
    },
    PageInfo: {
      startCursor: { resolve: ({ start, nodes }: Page) => (nodes.length === 0 ? null : cursorOf(start)) },
      endCursor: {
        resolve: ({ start, nodes }: Page) => (nodes.length === 0 ? null : cursorOf(start + nodes.length - 1)),
      },
      hasPreviousPage: { resolve: ({ start }: Page) => start > 0 },
      hasNextPage: { resolve: ({ start, nodes, total }: Page) => start + nodes.length < total },
    },
    IssueComment: {
      id: { resolve: ({ id }: Comment) => id },
      body: { resolve: ({ body }: Comment) => body },
      url: { resolve: ({ id }: Comment) => `https://github.com/${pullRequest.repository}/comments/${id}` },
      viewerDidAuthor: { resolve: ({ author }: Comment) => author === pullRequest.viewer },
    },
    ...mutationsOf(pullRequest),
  };
}

function mutationsOf(pullRequest: PullRequest): Schema {
  return {
    Mutation: {
      addComment: {
        arguments: { input: { subjectId: "ID!", body: "String!" } },
        type: "AddCommentPayload",
        resolve: (_, { input }) => addComment(pullRequest, input as { subjectId: string; body: string }),
      },
      updateIssueComment: {
        arguments: { input: { id: "ID!", body: "String!" } },
        type: "UpdateIssueCommentPayload",
        resolve: (_, { input }) => updateComment(pullRequest, input as { id: string; body: string }),
      },
    },
    AddCommentPayload: { commentEdge: { type: "IssueCommentEdge", resolve: (comment: Comment) => comment } },
    IssueCommentEdge: { node: { type: "IssueComment", resolve: (comment: Comment) => comment } },
    UpdateIssueCommentPayload: { issueComment: { type: "IssueComment", resolve: (comment: Comment) => comment } },
  };
}

function findRepository({ repository }: PullRequest, wanted: string): string {
  if (wanted.toLowerCase() === repository.toLowerCase()) return repository;
  throw new Refused("NOT_FOUND", `Could not resolve to a Repository with the name '${wanted}'.`);
}

function findPullRequest(pullRequest: PullRequest, wanted: unknown): PullRequest {
  if (pullRequest.permission === "none") throw new Refused("FORBIDDEN", FORBIDDEN);
  if (wanted === pullRequest.number) return pullRequest;
  throw new Refused("NOT_FOUND", `Could not resolve to a PullRequest with the number of ${wanted}.`);
}

type Page = { nodes: Comment[]; start: number; total: number };

function pageOf({ comments }: PullRequest, given: Record<string, unknown>): Page {
  const { first, last } = given as { first?: number; last?: number };
  const size = first ?? last;
  if (size === undefined || (first !== undefined && last !== undefined)) {
    const message = "You must provide a `first` or `last` value to properly paginate the `comments` connection.";
    throw new Refused("MISSING_PAGINATION_BOUNDARIES", message);
  }
  if (size > LARGEST_PAGE) {
    const side = first === undefined ? "last" : "first";
    const message = `Requesting ${size} records on the \`comments\` connection exceeds the \`${side}\` limit of 100 records.`;
    throw new Refused("EXCESSIVE_PAGINATION", message);
  }
  const total = comments.length;
  const from = typeof given.after === "string" ? indexOf(given.after) + 1 : 0;
  const to = typeof given.before === "string" ? indexOf(given.before) : total;
  const start = first === undefined ? Math.max(from, to - size) : from;
  return { nodes: comments.slice(start, Math.min(to, start + size)), start, total };
}

function cursorOf(index: number): string {
  return Buffer.from(`cursor:v2:${index}`).toString("base64");
}

function indexOf(cursor: string): number {
  const [, index] = /^cursor:v2:(\d+)$/.exec(Buffer.from(cursor, "base64").toString()) ?? [];
  if (index !== undefined) return Number(index);
  throw new Refused("INVALID_CURSOR_ARGUMENTS", `\`${cursor}\` does not appear to be a valid cursor.`);
}

function addComment(pullRequest: PullRequest, { subjectId, body }: { subjectId: string; body: string }): Comment {
  if (pullRequest.permission === "none" || subjectId !== pullRequest.id) throw noNode(subjectId);
  checkWrite(pullRequest, body);
  const comment = { id: commentId(pullRequest.comments.length), author: pullRequest.viewer, body };
  pullRequest.comments.push(comment);
  return comment;
}

/** Whoever may write may change the comments of others as well. */
function updateComment(pullRequest: PullRequest, { id, body }: { id: string; body: string }): Comment {
  const comment = pullRequest.comments.find((each) => each.id === id);
  if (pullRequest.permission === "none" || comment === undefined) throw noNode(id);
  checkWrite(pullRequest, body);
  comment.body = body;
  return comment;
}

function noNode(id: string): Refused {
  return new Refused("NOT_FOUND", `Could not resolve to a node with the global id of '${id}'`);
}

function checkWrite({ permission }: PullRequest, body: string): void {
  if (permission !== "write") throw new Refused("FORBIDDEN", FORBIDDEN);
  if (body.trim() === "") throw new Refused("UNPROCESSABLE", "Body can't be blank");
  if ([...body].length > LONGEST_BODY) {
    throw new Refused("UNPROCESSABLE", `Body is too long (maximum is ${LONGEST_BODY} characters)`);
  }
}

/** Node ids look like this, and say nothing. */
export function commentId(index: number): string {
  return `IC_kwDOABPHjM${Buffer.from(String(1_000_000 + index)).toString("base64url")}`;
}
