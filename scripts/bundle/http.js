// Stands in for node:http, of which undici takes a number, Node's default, and a class that it compares with.
export const maxHeaderSize = 16_384;

export class IncomingMessage {}
