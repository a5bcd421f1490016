/** Returns whether a URL's `hostname` is this machine: the only place to which credentials may go over `http:`. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
