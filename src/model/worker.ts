/** Where the secrets live: a Worker of the account, or of one of its dispatch namespaces (Workers for Platforms). */
export type Worker = {
  readonly accountId: string;
  readonly script: string;
  readonly dispatchNamespace: string | undefined;
};

/** `Authorization: Bearer`, or the legacy global key with its e-mail (`X-Auth-Key`, `X-Auth-Email`). */
export type Credentials =
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "key"; readonly key: string; readonly email: string };
