// Stands in for @actions/http-client. @actions/core has it for OIDC tokens, @actions/github for its own connections; the
// action uses neither, and nothing in the bundle can open a connection beside the one pool.
export class HttpClient {
  // Asked for by @actions/github as it loads.
  getAgent() {}
  getAgentDispatcher() {}

  getJson() {
    throw new Error("This bundle has no OIDC client.");
  }
}

export class BearerCredentialHandler {}
