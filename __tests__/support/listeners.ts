import { createServer, type IncomingMessage, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";

export type Listener = {
  /** without a path */
  readonly url: string;
  readonly port: number;
  /** the first line and the headers of each request */
  readonly requests: IncomingMessage[];
  /** connections, whatever came over them */
  connections(): number;
  close(): Promise<void>;
};

/** An HTTP server that answers everything, CONNECT too, with one status, and remembers who came. */
export async function listen({ status }: { status: number }): Promise<Listener> {
  const requests: IncomingMessage[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    requests.push(request);
    request.resume();
    response.writeHead(status, { "content-length": 0 }).end();
  });
  server.on("connection", () => {
    connections += 1;
  });
  server.on("connect", (request, socket) => {
    requests.push(request);
    socket.on("error", () => {});
    socket.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`);
  });
  const port = await open(server);
  return { url: `http://127.0.0.1:${port}`, port, requests, connections: () => connections, close: () => end(server) };
}

async function open(server: Pick<Server, "once" | "listen" | "address">): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return (server.address() as AddressInfo).port;
}

async function end(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}

/** A port of the loopback interface on which nobody listens. */
export async function unusedPort(): Promise<number> {
  const server = createTcpServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
