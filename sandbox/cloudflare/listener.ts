import type { Server as HttpServer } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";

/**
 * What goes wrong before any byte of HTTP. `reset`: the connection is accepted and reset at once. `stall`: it is
 * accepted and never answered, so that a TLS handshake, or a request without TLS, waits for ever.
 */
export type ConnectionFault = "reset" | "stall";

/** Asked once for each connection. */
export type ConnectionFaultSource = () => ConnectionFault | undefined;

/** The door of an HTTP(S) server: accepts its connections, with faults, and can be shut and opened at one address. */
export class Listener {
  readonly #inner: HttpServer;
  readonly #door: Server;
  readonly #sockets = new Set<Socket>();
  readonly #sources: ConnectionFaultSource[] = [];
  #accepted = 0;

  /** `halfOpen` as the server itself would have it: HTTP lets a client end its side first, TLS does not. */
  constructor(inner: HttpServer, { halfOpen }: { halfOpen: boolean }) {
    this.#inner = inner;
    this.#door = createServer({ allowHalfOpen: halfOpen, noDelay: true }, (socket) => this.#accept(socket));
  }

  /** connections, whatever became of them */
  get accepted(): number {
    return this.#accepted;
  }

  /** The first source that has a fault for a connection decides. */
  addFaults(source: ConnectionFaultSource): void {
    this.#sources.push(source);
  }

  /** Gives the port; with `port: 0` the system chooses one. */
  async listen(port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#door.once("error", reject);
      this.#door.listen(port, "127.0.0.1", resolve);
    });
    return (this.#door.address() as AddressInfo).port;
  }

  /** From now on connections are refused; open ones go on. */
  shut(): void {
    if (this.#door.listening) this.#door.close();
  }

  /** Ends all connections at once. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) =>
      this.#door.listening ? this.#door.close(() => resolve()) : resolve(),
    );
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #accept(socket: Socket): void {
    this.#accepted += 1;
    this.#sockets.add(socket);
    socket.once("close", () => this.#sockets.delete(socket));
    const fault = this.#fault();
    if (fault === undefined) {
      this.#inner.emit("connection", socket);
      return;
    }
    socket.on("error", () => {});
    if (fault === "reset") socket.resetAndDestroy();
    // What is read is dropped; it is read for the client's end.
    else socket.resume().once("end", () => socket.destroy());
  }

  #fault(): ConnectionFault | undefined {
    for (const source of this.#sources) {
      const fault = source();
      if (fault !== undefined) return fault;
    }
    return undefined;
  }
}
