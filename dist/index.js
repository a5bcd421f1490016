/******/ var __webpack_modules__ = ({

/***/ 3530:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const { addAbortListener } = __nccwpck_require__(4684)
const { RequestAbortedError } = __nccwpck_require__(9111)

const kListener = Symbol('kListener')
const kSignal = Symbol('kSignal')

function abort (self) {
  if (self.abort) {
    self.abort(self[kSignal]?.reason)
  } else {
    self.reason = self[kSignal]?.reason ?? new RequestAbortedError()
  }
  removeSignal(self)
}

function addSignal (self, signal) {
  self.reason = null

  self[kSignal] = null
  self[kListener] = null

  if (!signal) {
    return
  }

  if (signal.aborted) {
    abort(self)
    return
  }

  self[kSignal] = signal
  self[kListener] = () => {
    abort(self)
  }

  addAbortListener(self[kSignal], self[kListener])
}

function removeSignal (self) {
  if (!self[kSignal]) {
    return
  }

  if ('removeEventListener' in self[kSignal]) {
    self[kSignal].removeEventListener('abort', self[kListener])
  } else {
    self[kSignal].removeListener('abort', self[kListener])
  }

  self[kSignal] = null
  self[kListener] = null
}

module.exports = {
  addSignal,
  removeSignal
}


/***/ }),

/***/ 4568:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const assert = __nccwpck_require__(3613)
const { AsyncResource } = __nccwpck_require__(6698)
const { InvalidArgumentError, SocketError } = __nccwpck_require__(9111)
const util = __nccwpck_require__(4684)
const { addSignal, removeSignal } = __nccwpck_require__(3530)

class ConnectHandler extends AsyncResource {
  constructor (opts, callback) {
    if (!opts || typeof opts !== 'object') {
      throw new InvalidArgumentError('invalid opts')
    }

    if (typeof callback !== 'function') {
      throw new InvalidArgumentError('invalid callback')
    }

    const { signal, opaque, responseHeaders } = opts

    if (signal && typeof signal.on !== 'function' && typeof signal.addEventListener !== 'function') {
      throw new InvalidArgumentError('signal must be an EventEmitter or EventTarget')
    }

    super('UNDICI_CONNECT')

    this.opaque = opaque || null
    this.responseHeaders = responseHeaders || null
    this.callback = callback
    this.abort = null

    addSignal(this, signal)
  }

  onRequestStart (controller, context) {
    if (this.reason) {
      controller.abort(this.reason)
      return
    }

    assert(this.callback)

    this.abort = (reason) => controller.abort(reason)
    this.context = context
  }

  onResponseStart () {
    throw new SocketError('bad connect', null)
  }

  onRequestUpgrade (controller, statusCode, headers, socket) {
    const { callback, opaque, context } = this

    removeSignal(this)

    this.callback = null

    let responseHeaders = headers
    const rawHeaders = controller?.rawHeaders
    // Indicates is an HTTP2Session
    if (responseHeaders != null) {
      responseHeaders = this.responseHeaders === 'raw'
        ? util.parseRawHeaders(rawHeaders)
        : headers
    }

    this.runInAsyncScope(callback, null, null, {
      statusCode,
      headers: responseHeaders,
      socket,
      opaque,
      context
    })
  }

  onResponseError (_controller, err) {
    const { callback, opaque } = this

    removeSignal(this)

    if (callback) {
      this.callback = null
      queueMicrotask(() => {
        this.runInAsyncScope(callback, null, err, { opaque })
      })
    }
  }
}

function connect (opts, callback) {
  if (callback === undefined) {
    return new Promise((resolve, reject) => {
      connect.call(this, opts, (err, data) => {
        return err ? reject(err) : resolve(data)
      })
    })
  }

  try {
    const connectHandler = new ConnectHandler(opts, callback)
    const connectOptions = { ...opts, method: 'CONNECT' }
    this.dispatch(connectOptions, connectHandler)
  } catch (err) {
    if (typeof callback !== 'function') {
      throw err
    }
    const opaque = opts?.opaque
    queueMicrotask(() => callback(err, { opaque }))
  }
}

module.exports = connect


/***/ }),

/***/ 2951:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const assert = __nccwpck_require__(3613)
const { AsyncResource } = __nccwpck_require__(6698)
const { Readable } = __nccwpck_require__(6595)
const { InvalidArgumentError, RequestAbortedError } = __nccwpck_require__(9111)
const util = __nccwpck_require__(4684)

function noop () {}

class RequestHandler extends AsyncResource {
  constructor (opts, callback) {
    if (!opts || typeof opts !== 'object') {
      throw new InvalidArgumentError('invalid opts')
    }

    const { signal, method, opaque, body, onInfo, responseHeaders, highWaterMark } = opts

    try {
      if (typeof callback !== 'function') {
        throw new InvalidArgumentError('invalid callback')
      }

      if (highWaterMark != null && (!Number.isFinite(highWaterMark) || highWaterMark < 0)) {
        throw new InvalidArgumentError('invalid highWaterMark')
      }

      if (signal && typeof signal.on !== 'function' && typeof signal.addEventListener !== 'function') {
        throw new InvalidArgumentError('signal must be an EventEmitter or EventTarget')
      }

      if (method === 'CONNECT') {
        throw new InvalidArgumentError('invalid method')
      }

      if (onInfo && typeof onInfo !== 'function') {
        throw new InvalidArgumentError('invalid onInfo callback')
      }

      super('UNDICI_REQUEST')
    } catch (err) {
      if (util.isStream(body)) {
        util.destroy(body.on('error', noop), err)
      }
      throw err
    }

    this.method = method
    this.responseHeaders = responseHeaders || null
    this.opaque = opaque || null
    this.callback = callback
    this.res = null
    this.abort = null
    this.body = body
    this.trailers = {}
    this.context = null
    this.controller = null
    this.onInfo = onInfo || null
    this.highWaterMark = highWaterMark
    this.reason = null
    this.removeAbortListener = null

    if (signal?.aborted) {
      this.reason = signal.reason ?? new RequestAbortedError()
    } else if (signal) {
      this.removeAbortListener = util.addAbortListener(signal, () => {
        this.reason = signal.reason ?? new RequestAbortedError()
        if (this.res) {
          // Null the reference before destroying, mirroring onResponseError, so
          // that chunks flushed after the abort (e.g. an async decompressor
          // flush) are dropped by the `!this.res` guard in onResponseData
          // instead of being pushed into the torn-down stream.
          const res = this.res
          this.res = null
          util.destroy(res.on('error', noop), this.reason)
        } else if (this.abort) {
          this.abort(this.reason)
        }
      })
    }
  }

  onRequestStart (controller, context) {
    if (this.reason) {
      controller.abort(this.reason)
      return
    }

    assert(this.callback)

    this.controller = controller
    this.abort = (reason) => controller.abort(reason)
    this.context = context
  }

  onResponseStart (controller, statusCode, headers, statusText) {
    const { callback, opaque, context, responseHeaders, highWaterMark } = this

    const rawHeaders = controller?.rawHeaders
    const responseHeaderData = responseHeaders === 'raw'
      ? util.parseRawHeaders(rawHeaders)
      : headers

    if (statusCode < 200) {
      if (this.onInfo) {
        this.onInfo({ statusCode, headers: responseHeaderData })
      }
      return
    }

    const parsedHeaders = headers
    const contentType = parsedHeaders?.['content-type']
    const contentLength = parsedHeaders?.['content-length']
    const res = new Readable({
      resume: () => controller.resume(),
      abort: (reason) => controller.abort(reason),
      contentType,
      contentLength: this.method !== 'HEAD' && contentLength
        ? Number(contentLength)
        : null,
      highWaterMark
    })

    if (this.removeAbortListener) {
      res.on('close', this.removeAbortListener)
      this.removeAbortListener = null
    }

    this.callback = null
    this.res = res
    if (callback !== null) {
      try {
        this.runInAsyncScope(callback, null, null, {
          statusCode,
          statusText,
          headers: responseHeaderData,
          trailers: this.trailers,
          opaque,
          body: res,
          context
        })
      } catch (err) {
        // If the callback throws synchronously, we need to handle it
        // Remove reference to res to allow res being garbage collected
        this.res = null

        // Destroy the response stream
        util.destroy(res.on('error', noop), err)

        // Use queueMicrotask to re-throw the error so it reaches uncaughtException
        queueMicrotask(() => {
          throw err
        })
      }
    }
  }

  onResponseData (controller, chunk) {
    if (!this.res) {
      return
    }

    if (this.res.push(chunk) === false) {
      controller.pause()
    }
  }

  onResponseEnd (_controller, trailers) {
    if (trailers && typeof trailers === 'object') {
      for (const key of Object.keys(trailers)) {
        if (key === '__proto__') {
          Object.defineProperty(this.trailers, key, {
            value: trailers[key],
            enumerable: true,
            configurable: true,
            writable: true
          })
        } else {
          this.trailers[key] = trailers[key]
        }
      }
    }
    this.res?.push(null)
  }

  onResponseError (_controller, err) {
    const { res, callback, body, opaque } = this

    if (callback) {
      // TODO: Does this need queueMicrotask?
      this.callback = null
      queueMicrotask(() => {
        this.runInAsyncScope(callback, null, err, { opaque })
      })
    }

    if (res) {
      this.res = null
      // Ensure all queued handlers are invoked before destroying res.
      queueMicrotask(() => {
        util.destroy(res.on('error', noop), err)
      })
    }

    if (body) {
      this.body = null

      if (util.isStream(body)) {
        body.on('error', noop)
        util.destroy(body, err)
      }
    }

    if (this.removeAbortListener) {
      this.removeAbortListener()
      this.removeAbortListener = null
    }
  }
}

function request (opts, callback) {
  if (callback === undefined) {
    return new Promise((resolve, reject) => {
      request.call(this, opts, (err, data) => {
        return err ? reject(err) : resolve(data)
      })
    })
  }

  try {
    const handler = new RequestHandler(opts, callback)

    this.dispatch(opts, handler)
  } catch (err) {
    if (typeof callback !== 'function') {
      throw err
    }
    const opaque = opts?.opaque
    queueMicrotask(() => callback(err, { opaque }))
  }
}

module.exports = request
module.exports.RequestHandler = RequestHandler


/***/ }),

/***/ 6595:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const assert = __nccwpck_require__(3613)
const { addAbortListener } = __nccwpck_require__(8474)
const { Readable } = __nccwpck_require__(7075)
const { RequestAbortedError, NotSupportedError, InvalidArgumentError, AbortError } = __nccwpck_require__(9111)
const util = __nccwpck_require__(4684)

const kConsume = Symbol('kConsume')
const kReading = Symbol('kReading')
const kBody = Symbol('kBody')
const kAbort = Symbol('kAbort')
const kContentType = Symbol('kContentType')
const kContentLength = Symbol('kContentLength')
const kUsed = Symbol('kUsed')
const kBytesRead = Symbol('kBytesRead')

const noop = () => {}

/**
 * @class
 * @extends {Readable}
 * @see https://fetch.spec.whatwg.org/#body
 */
class BodyReadable extends Readable {
  /**
   * @param {object} opts
   * @param {(this: Readable, size: number) => void} opts.resume
   * @param {() => (void | null)} opts.abort
   * @param {string} [opts.contentType = '']
   * @param {number} [opts.contentLength]
   * @param {number} [opts.highWaterMark = 64 * 1024]
   */
  constructor ({
    resume,
    abort,
    contentType = '',
    contentLength,
    highWaterMark = 64 * 1024 // Same as nodejs fs streams.
  }) {
    super({
      autoDestroy: true,
      read: resume,
      highWaterMark
    })

    this._readableState.dataEmitted = false

    this[kAbort] = abort

    /** @type {Consume | null} */
    this[kConsume] = null

    /** @type {number} */
    this[kBytesRead] = 0

    /** @type {ReadableStream|null} */
    this[kBody] = null

    /** @type {boolean} */
    this[kUsed] = false

    /** @type {string} */
    this[kContentType] = contentType

    /** @type {number|null} */
    this[kContentLength] = Number.isFinite(contentLength) ? contentLength : null

    /**
     * Is stream being consumed through Readable API?
     * This is an optimization so that we avoid checking
     * for 'data' and 'readable' listeners in the hot path
     * inside push().
     *
     * @type {boolean}
     */
    this[kReading] = false
  }

  /**
   * @param {Error|null} err
   * @param {(error:(Error|null)) => void} callback
   * @returns {void}
   */
  _destroy (err, callback) {
    if (!err && !this._readableState.endEmitted) {
      err = new RequestAbortedError()
    }

    if (err) {
      this[kAbort]()
    }

    // Workaround for Node "bug". If the stream is destroyed in same
    // tick as it is created, then a user who is waiting for a
    // promise (i.e micro tick) for installing an 'error' listener will
    // never get a chance and will always encounter an unhandled exception.
    if (!this[kUsed]) {
      setImmediate(callback, err)
    } else {
      callback(err)
    }
  }

  /**
   * @param {string|symbol} event
   * @param {(...args: any[]) => void} listener
   * @returns {this}
   */
  on (event, listener) {
    if (event === 'data' || event === 'readable') {
      this[kReading] = true
      this[kUsed] = true
    }
    return super.on(event, listener)
  }

  /**
   * @param {string|symbol} event
   * @param {(...args: any[]) => void} listener
   * @returns {this}
   */
  addListener (event, listener) {
    return this.on(event, listener)
  }

  /**
   * @param {string|symbol} event
   * @param {(...args: any[]) => void} listener
   * @returns {this}
   */
  off (event, listener) {
    const ret = super.off(event, listener)
    if (event === 'data' || event === 'readable') {
      this[kReading] = (
        this.listenerCount('data') > 0 ||
        this.listenerCount('readable') > 0
      )
    }
    return ret
  }

  /**
   * @param {string|symbol} event
   * @param {(...args: any[]) => void} listener
   * @returns {this}
   */
  removeListener (event, listener) {
    return this.off(event, listener)
  }

  /**
   * @param {Buffer|null} chunk
   * @returns {boolean}
   */
  push (chunk) {
    if (chunk) {
      this[kBytesRead] += chunk.length
      if (this[kConsume]) {
        consumePush(this[kConsume], chunk)
        return this[kReading] ? super.push(chunk) : true
      }
    }

    return super.push(chunk)
  }

  /**
   * Consumes and returns the body as a string.
   *
   * @see https://fetch.spec.whatwg.org/#dom-body-text
   * @returns {Promise<string>}
   */
  text () {
    return consume(this, 'text')
  }

  /**
   * Consumes and returns the body as a JavaScript Object.
   *
   * @see https://fetch.spec.whatwg.org/#dom-body-json
   * @returns {Promise<unknown>}
   */
  json () {
    return consume(this, 'json')
  }

  /**
   * Consumes and returns the body as a Blob
   *
   * @see https://fetch.spec.whatwg.org/#dom-body-blob
   * @returns {Promise<Blob>}
   */
  blob () {
    return consume(this, 'blob')
  }

  /**
   * Consumes and returns the body as an Uint8Array.
   *
   * @see https://fetch.spec.whatwg.org/#dom-body-bytes
   * @returns {Promise<Uint8Array>}
   */
  bytes () {
    return consume(this, 'bytes')
  }

  /**
   * Consumes and returns the body as an ArrayBuffer.
   *
   * @see https://fetch.spec.whatwg.org/#dom-body-arraybuffer
   * @returns {Promise<ArrayBuffer>}
   */
  arrayBuffer () {
    return consume(this, 'arrayBuffer')
  }

  /**
   * Not implemented
   *
   * @see https://fetch.spec.whatwg.org/#dom-body-formdata
   * @throws {NotSupportedError}
   */
  async formData () {
    // TODO: Implement.
    throw new NotSupportedError()
  }

  /**
   * Returns true if the body is not null and the body has been consumed.
   * Otherwise, returns false.
   *
   * @see https://fetch.spec.whatwg.org/#dom-body-bodyused
   * @readonly
   * @returns {boolean}
   */
  get bodyUsed () {
    return util.isDisturbed(this)
  }

  /**
   * @see https://fetch.spec.whatwg.org/#dom-body-body
   * @readonly
   * @returns {ReadableStream}
   */
  get body () {
    if (!this[kBody]) {
      this[kBody] = ReadableStream.from(this)
      if (this[kConsume]) {
        // TODO: Is this the best way to force a lock?
        this[kBody].getReader() // Ensure stream is locked.
        assert(this[kBody].locked)
      }
    }
    return this[kBody]
  }

  /**
   * Dumps the response body by reading `limit` number of bytes.
   * @param {object} opts
   * @param {number} [opts.limit = 131072] Number of bytes to read.
   * @param {AbortSignal} [opts.signal] An AbortSignal to cancel the dump.
   * @returns {Promise<null>}
   */
  dump (opts) {
    const signal = opts?.signal

    if (signal != null && (typeof signal !== 'object' || !('aborted' in signal))) {
      return Promise.reject(new InvalidArgumentError('signal must be an AbortSignal'))
    }

    const limit = opts?.limit && Number.isFinite(opts.limit)
      ? opts.limit
      : 128 * 1024

    if (signal?.aborted) {
      return Promise.reject(signal.reason ?? new AbortError())
    }

    if (this._readableState.closeEmitted) {
      return Promise.resolve(null)
    }

    return new Promise((resolve, reject) => {
      if (
        (this[kContentLength] && (this[kContentLength] > limit)) ||
        this[kBytesRead] > limit
      ) {
        this.destroy(new AbortError())
      }

      if (signal) {
        const onAbort = () => {
          this.destroy(signal.reason ?? new AbortError())
        }
        const abortListener = addAbortListener(signal, onAbort)
        this
          .on('close', function () {
            abortListener[Symbol.dispose]()
            if (signal.aborted) {
              reject(signal.reason ?? new AbortError())
            } else {
              resolve(null)
            }
          })
      } else {
        this.on('close', resolve)
      }

      this
        .on('error', noop)
        .on('data', () => {
          if (this[kBytesRead] > limit) {
            this.destroy()
          }
        })
        .resume()
    })
  }

  /**
   * @param {BufferEncoding} encoding
   * @returns {this}
   */
  setEncoding (encoding) {
    if (Buffer.isEncoding(encoding)) {
      // Delegate to Node.js Readable.setEncoding() which initializes a
      // StringDecoder and re-encodes already-buffered chunks. This properly
      // handles multi-byte sequences split at chunk boundaries for the
      // for-await / on('data') paths. Without this, Node.js uses
      // buf.toString(encoding) on each chunk, producing U+FFFD for split chars.
      //
      // The consume path (body.text(), body.json(), ...) copes with the
      // decoded strings this leaves in state.buffer, see consumeStart().
      super.setEncoding(encoding)
    }
    return this
  }
}

/**
 * @see https://streams.spec.whatwg.org/#readablestream-locked
 * @param {BodyReadable} bodyReadable
 * @returns {boolean}
 */
function isLocked (bodyReadable) {
  // Consume is an implicit lock.
  return bodyReadable[kBody]?.locked === true || bodyReadable[kConsume] !== null
}

/**
 * @see https://fetch.spec.whatwg.org/#body-unusable
 * @param {BodyReadable} bodyReadable
 * @returns {boolean}
 */
function isUnusable (bodyReadable) {
  return util.isDisturbed(bodyReadable) || isLocked(bodyReadable)
}

/**
 * @typedef {'text' | 'json' | 'blob' | 'bytes' | 'arrayBuffer'} ConsumeType
 */

/**
 * @template {ConsumeType} T
 * @typedef {T extends 'text' ? string :
 *           T extends 'json' ? unknown :
 *           T extends 'blob' ? Blob :
 *           T extends 'arrayBuffer' ? ArrayBuffer :
 *           T extends 'bytes' ? Uint8Array :
 *           never
 * } ConsumeReturnType
 */
/**
 * @typedef {object} Consume
 * @property {ConsumeType} type
 * @property {BodyReadable} stream
 * @property {((value?: any) => void)} resolve
 * @property {((err: Error) => void)} reject
 * @property {number} length
 * @property {Buffer[]} body
 */

/**
 * @template {ConsumeType} T
 * @param {BodyReadable} stream
 * @param {T} type
 * @returns {Promise<ConsumeReturnType<T>>}
 */
function consume (stream, type) {
  assert(!stream[kConsume])

  return new Promise((resolve, reject) => {
    if (isUnusable(stream)) {
      const rState = stream._readableState
      if (rState.destroyed && rState.closeEmitted === false) {
        stream
          .on('error', reject)
          .on('close', () => {
            reject(new TypeError('unusable'))
          })
      } else {
        reject(rState.errored ?? new TypeError('unusable'))
      }
    } else {
      queueMicrotask(() => {
        stream[kConsume] = {
          type,
          stream,
          resolve,
          reject,
          length: 0,
          body: []
        }

        stream
          .on('error', function (err) {
            consumeFinish(this[kConsume], err)
          })
          .on('close', function () {
            if (this[kConsume].body !== null) {
              consumeFinish(this[kConsume], new RequestAbortedError())
            }
          })

        consumeStart(stream[kConsume])
      })
    }
  })
}

/**
 * @param {Consume} consume
 * @returns {void}
 */
function consumeStart (consume) {
  if (consume.body === null) {
    return
  }

  const { _readableState: state } = consume.stream

  if (state.bufferIndex) {
    const start = state.bufferIndex
    const end = state.buffer.length
    for (let n = start; n < end; n++) {
      consumePush(consume, state.buffer[n])
    }
  } else {
    for (const chunk of state.buffer) {
      consumePush(consume, chunk)
    }
  }

  // If setEncoding() was called, state.buffer holds decoded strings, which
  // consumePush() turns back into bytes. The trailing bytes of a multi-byte
  // sequence split across a chunk boundary are not part of any of those
  // strings, they are held inside the decoder until the rest arrives, so
  // take them from there.
  const decoder = state.decoder
  if (decoder != null && decoder.lastNeed > 0) {
    consumePush(consume, Buffer.from(decoder.lastChar.subarray(0, decoder.lastTotal - decoder.lastNeed)))
  }

  if (state.endEmitted) {
    // No `this` to read the consume off here: consumeStart is a free function, called from
    // the queueMicrotask above. The callback below does have one, because the emitter passes
    // the stream as its receiver. Returning matters too - consumeEnd() clears consume.stream,
    // which the resume() below would then dereference.
    consumeEnd(consume, state.encoding)
    return
  }

  consume.stream.on('end', function () {
    consumeEnd(this[kConsume], this._readableState.encoding)
  })

  consume.stream.resume()

  while (consume.stream.read() != null) {
    // Loop
  }
}

/**
 * @param {Buffer[]} chunks
 * @param {number} length
 * @param {BufferEncoding} [encoding='utf8']
 * @returns {string}
 */
function chunksDecode (chunks, length, encoding) {
  if (chunks.length === 0 || length === 0) {
    return ''
  }
  const buffer = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, length)
  const bufferLength = buffer.length

  // Skip BOM.
  const start =
    bufferLength > 2 &&
    buffer[0] === 0xef &&
    buffer[1] === 0xbb &&
    buffer[2] === 0xbf
      ? 3
      : 0
  if (!encoding || encoding === 'utf8' || encoding === 'utf-8') {
    return buffer.utf8Slice(start, bufferLength)
  } else {
    return buffer.subarray(start, bufferLength).toString(encoding)
  }
}

/**
 * @param {Buffer[]} chunks
 * @param {number} length
 * @returns {Uint8Array}
 */
function chunksConcat (chunks, length) {
  if (chunks.length === 0 || length === 0) {
    return new Uint8Array(0)
  }
  if (chunks.length === 1) {
    // fast-path
    return new Uint8Array(chunks[0])
  }
  const buffer = new Uint8Array(Buffer.allocUnsafeSlow(length).buffer)

  let offset = 0
  for (let i = 0; i < chunks.length; ++i) {
    const chunk = chunks[i]
    buffer.set(chunk, offset)
    offset += chunk.length
  }

  return buffer
}

/**
 * @param {Consume} consume
 * @param {BufferEncoding} encoding
 * @returns {void}
 */
function consumeEnd (consume, encoding) {
  const { type, body, resolve, stream, length } = consume

  try {
    if (type === 'text') {
      resolve(chunksDecode(body, length, encoding))
    } else if (type === 'json') {
      resolve(JSON.parse(chunksDecode(body, length, encoding)))
    } else if (type === 'arrayBuffer') {
      resolve(chunksConcat(body, length).buffer)
    } else if (type === 'blob') {
      resolve(new Blob(body, { type: stream[kContentType] }))
    } else if (type === 'bytes') {
      resolve(chunksConcat(body, length))
    }

    consumeFinish(consume)
  } catch (err) {
    stream.destroy(err)
  }
}

/**
 * @param {Consume} consume
 * @param {Buffer|string} chunk
 * @returns {void}
 */
function consumePush (consume, chunk) {
  if (consume.body === null) {
    return
  }

  if (typeof chunk === 'string') {
    // Buffered before the consume started, while an encoding was set.
    // consume.length has to stay a byte count and chunksDecode()/chunksConcat()
    // only work on bytes, so re-encode. A string's own length is in UTF-16 code
    // units and Uint8Array.prototype.set() ignores a string argument entirely.
    chunk = Buffer.from(chunk, consume.stream._readableState.encoding)
  }

  consume.length += chunk.length
  consume.body.push(chunk)
}

/**
 * @param {Consume} consume
 * @param {Error} [err]
 * @returns {void}
 */
function consumeFinish (consume, err) {
  if (consume.body === null) {
    return
  }

  if (err) {
    consume.reject(err)
  } else {
    consume.resolve()
  }

  // Reset the consume object to allow for garbage collection.
  consume.type = null
  consume.stream = null
  consume.resolve = null
  consume.reject = null
  consume.length = 0
  consume.body = null
}

module.exports = {
  Readable: BodyReadable,
  chunksDecode
}


/***/ }),

/***/ 6452:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const net = __nccwpck_require__(7030)
const assert = __nccwpck_require__(3613)
const util = __nccwpck_require__(4684)
const { InvalidArgumentError, ConnectTimeoutError } = __nccwpck_require__(9111)

let tls // include tls conditionally since it is not always available

// TODO: session re-use does not wait for the first
// connection to resolve the session and might therefore
// resolve the same servername multiple times even when
// re-use is enabled.

const SessionCache = class WeakSessionCache {
  constructor (maxCachedSessions) {
    this._maxCachedSessions = maxCachedSessions
    this._sessionCache = new Map()
    this._sessionRegistry = new FinalizationRegistry((key) => {
      if (this._sessionCache.size < this._maxCachedSessions) {
        return
      }

      const ref = this._sessionCache.get(key)
      if (ref !== undefined && ref.deref() === undefined) {
        this._sessionCache.delete(key)
      }
    })
  }

  get (sessionKey) {
    const ref = this._sessionCache.get(sessionKey)
    return ref ? ref.deref() : null
  }

  set (sessionKey, session) {
    if (this._maxCachedSessions === 0) {
      return
    }

    if (this._sessionCache.has(sessionKey)) {
      this._sessionCache.delete(sessionKey)
    } else if (this._sessionCache.size >= this._maxCachedSessions) {
      // Make room for the new session: prefer an entry whose session has
      // already been collected, otherwise evict the oldest one.
      let evicted = false
      for (const [key, ref] of this._sessionCache) {
        if (ref.deref() === undefined) {
          this._sessionCache.delete(key)
          evicted = true
          break
        }
      }

      if (!evicted) {
        const oldest = this._sessionCache.keys().next()
        if (!oldest.done) {
          this._sessionCache.delete(oldest.value)
        }
      }
    }

    this._sessionCache.set(sessionKey, new WeakRef(session))
    this._sessionRegistry.register(session, sessionKey)
  }
}

function buildConnector ({ allowH2, preferH2, useH2c, maxCachedSessions, socketPath, timeout, session: customSession, ...opts }) {
  if (maxCachedSessions != null && (!Number.isInteger(maxCachedSessions) || maxCachedSessions < 0)) {
    throw new InvalidArgumentError('maxCachedSessions must be a positive integer or zero')
  }

  const options = { path: socketPath, ...opts }
  const sessionCache = new SessionCache(maxCachedSessions == null ? 100 : maxCachedSessions)
  timeout = timeout == null ? 10e3 : timeout
  allowH2 = allowH2 != null ? allowH2 : true
  return function connect ({ hostname, host, protocol, port, servername, localAddress, httpSocket }, callback) {
    let socket
    if (protocol === 'https:') {
      if (!tls) {
        tls = __nccwpck_require__(1692)
      }
      servername = servername || options.servername || util.getServerName(host) || null

      const sessionKey = servername || hostname
      assert(sessionKey)

      const session = customSession || sessionCache.get(sessionKey) || null

      port = port || 443

      socket = tls.connect({
        highWaterMark: 16384, // TLS in node can't have bigger HWM anyway...
        ...options,
        servername,
        session,
        localAddress,
        ALPNProtocols: allowH2 ? (preferH2 ? ['h2', 'http/1.1'] : ['http/1.1', 'h2']) : ['http/1.1'],
        socket: httpSocket, // upgrade socket connection
        port,
        host: hostname
      })

      socket
        .on('session', function (session) {
          // TODO (fix): Can a session become invalid once established? Don't think so?
          sessionCache.set(sessionKey, session)
        })
    } else {
      assert(!httpSocket, 'httpSocket can only be sent on TLS update')

      port = port || 80

      const connectOptions = {
        highWaterMark: 64 * 1024, // Same as nodejs fs streams.
        ...options,
        localAddress,
        port,
        host: hostname
      }

      const family = net.isIP(hostname)
      if (family !== 0 && servername && servername !== hostname) {
        connectOptions.host = servername
        connectOptions.lookup = (_hostname, lookupOptions, cb) => {
          if (lookupOptions.all) {
            cb(null, [{ address: hostname, family }])
          } else {
            cb(null, hostname, family)
          }
        }
      }

      socket = net.connect(connectOptions)
      if (useH2c === true) {
        socket.alpnProtocol = 'h2'
      }
    }

    // Set TCP keep alive options on the socket here instead of in connect() for the case of assigning the socket
    if (options.keepAlive == null || options.keepAlive) {
      const keepAliveInitialDelay = options.keepAliveInitialDelay === undefined ? 60e3 : options.keepAliveInitialDelay
      socket.setKeepAlive(true, keepAliveInitialDelay)
    }

    const clearConnectTimeout = util.setupConnectTimeout(new WeakRef(socket), { timeout, hostname, port })

    socket
      .setNoDelay(true)
      .once(protocol === 'https:' ? 'secureConnect' : 'connect', function () {
        queueMicrotask(clearConnectTimeout)

        if (callback) {
          const cb = callback
          callback = null
          cb(null, this)
        }
      })
      .on('error', function (err) {
        queueMicrotask(clearConnectTimeout)

        if (callback) {
          const cb = callback
          callback = null
          cb(maybeNormalizeConnectError(err, this, { timeout, hostname, port }))
        }
      })

    return socket
  }
}

// `net.connect` with `autoSelectFamily` raises an `AggregateError` when every
// attempted address fails. If any of those failures is a timeout, surface the
// error as a `ConnectTimeoutError` so callers see the same error regardless of
// which timer (Node's internal one or undici's `connectTimeout`) wins the race.
// The original `AggregateError` is preserved on `.cause`.
function maybeNormalizeConnectError (err, socket, opts) {
  if (
    err instanceof AggregateError &&
    (err.code === 'ETIMEDOUT' || err.errors.some((e) => e != null && e.code === 'ETIMEDOUT'))
  ) {
    let message = 'Connect Timeout Error'
    if (Array.isArray(socket.autoSelectFamilyAttemptedAddresses)) {
      message += ` (attempted addresses: ${socket.autoSelectFamilyAttemptedAddresses.join(', ')},`
    } else {
      message += ` (attempted address: ${opts.hostname}:${opts.port},`
    }
    message += ` timeout: ${opts.timeout}ms)`

    const wrapped = new ConnectTimeoutError(message)
    wrapped.cause = err
    return wrapped
  }
  return err
}

module.exports = buildConnector


/***/ }),

/***/ 131:
/***/ ((module) => {



/**
 * @see https://developer.mozilla.org/docs/Web/HTTP/Headers
 */
const wellknownHeaderNames = /** @type {const} */ ([
  'Accept',
  'Accept-Encoding',
  'Accept-Language',
  'Accept-Ranges',
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Headers',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Origin',
  'Access-Control-Expose-Headers',
  'Access-Control-Max-Age',
  'Access-Control-Request-Headers',
  'Access-Control-Request-Method',
  'Age',
  'Allow',
  'Alt-Svc',
  'Alt-Used',
  'Authorization',
  'Cache-Control',
  'Clear-Site-Data',
  'Connection',
  'Content-Disposition',
  'Content-Encoding',
  'Content-Language',
  'Content-Length',
  'Content-Location',
  'Content-Range',
  'Content-Security-Policy',
  'Content-Security-Policy-Report-Only',
  'Content-Type',
  'Cookie',
  'Cross-Origin-Embedder-Policy',
  'Cross-Origin-Opener-Policy',
  'Cross-Origin-Resource-Policy',
  'Date',
  'Device-Memory',
  'Downlink',
  'ECT',
  'ETag',
  'Expect',
  'Expect-CT',
  'Expires',
  'Forwarded',
  'From',
  'Host',
  'If-Match',
  'If-Modified-Since',
  'If-None-Match',
  'If-Range',
  'If-Unmodified-Since',
  'Keep-Alive',
  'Last-Modified',
  'Link',
  'Location',
  'Max-Forwards',
  'Origin',
  'Permissions-Policy',
  'Pragma',
  'Proxy-Authenticate',
  'Proxy-Authorization',
  'RTT',
  'Range',
  'Referer',
  'Referrer-Policy',
  'Refresh',
  'Retry-After',
  'Sec-WebSocket-Accept',
  'Sec-WebSocket-Extensions',
  'Sec-WebSocket-Key',
  'Sec-WebSocket-Protocol',
  'Sec-WebSocket-Version',
  'Server',
  'Server-Timing',
  'Service-Worker-Allowed',
  'Service-Worker-Navigation-Preload',
  'Set-Cookie',
  'SourceMap',
  'Strict-Transport-Security',
  'Supports-Loading-Mode',
  'TE',
  'Timing-Allow-Origin',
  'Trailer',
  'Transfer-Encoding',
  'Upgrade',
  'Upgrade-Insecure-Requests',
  'User-Agent',
  'Vary',
  'Via',
  'WWW-Authenticate',
  'X-Content-Type-Options',
  'X-DNS-Prefetch-Control',
  'X-Frame-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-Powered-By',
  'X-Requested-With',
  'X-XSS-Protection'
])

/** @type {Record<typeof wellknownHeaderNames[number]|Lowercase<typeof wellknownHeaderNames[number]>, string>} */
const headerNameLowerCasedRecord = {}

// Note: object prototypes should not be able to be referenced. e.g. `Object#hasOwnProperty`.
Object.setPrototypeOf(headerNameLowerCasedRecord, null)

for (let i = 0; i < wellknownHeaderNames.length; ++i) {
  const key = wellknownHeaderNames[i]
  const lowerCasedKey = key.toLowerCase()
  headerNameLowerCasedRecord[key] = headerNameLowerCasedRecord[lowerCasedKey] =
    lowerCasedKey
}

/**
 * Default WebSocket receive limits (see `webSocket` in Client.md). Used by
 * DispatcherBase#webSocketOptions and by the WebSocket parser when the
 * dispatcher doesn't provide a value, so a dispatcher without
 * `webSocketOptions` (a custom one, or a wrapper) doesn't remove the limits.
 */
const defaultWebSocketMaxFragments = 131072
const defaultWebSocketMaxPayloadSize = 128 * 1024 * 1024 // 128 MB

module.exports = {
  wellknownHeaderNames,
  headerNameLowerCasedRecord,
  defaultWebSocketMaxFragments,
  defaultWebSocketMaxPayloadSize
}


/***/ }),

/***/ 6034:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const diagnosticsChannel = __nccwpck_require__(3053)
const util = __nccwpck_require__(7975)

const undiciDebugLog = util.debuglog('undici')
const fetchDebuglog = util.debuglog('fetch')
const websocketDebuglog = util.debuglog('websocket')

const channels = {
  // Client
  beforeConnect: diagnosticsChannel.channel('undici:client:beforeConnect'),
  connected: diagnosticsChannel.channel('undici:client:connected'),
  connectError: diagnosticsChannel.channel('undici:client:connectError'),
  sendHeaders: diagnosticsChannel.channel('undici:client:sendHeaders'),
  // Request
  create: diagnosticsChannel.channel('undici:request:create'),
  bodySent: diagnosticsChannel.channel('undici:request:bodySent'),
  bodyChunkSent: diagnosticsChannel.channel('undici:request:bodyChunkSent'),
  bodyChunkReceived: diagnosticsChannel.channel('undici:request:bodyChunkReceived'),
  headers: diagnosticsChannel.channel('undici:request:headers'),
  trailers: diagnosticsChannel.channel('undici:request:trailers'),
  error: diagnosticsChannel.channel('undici:request:error'),
  // WebSocket
  open: diagnosticsChannel.channel('undici:websocket:open'),
  close: diagnosticsChannel.channel('undici:websocket:close'),
  socketError: diagnosticsChannel.channel('undici:websocket:socket_error'),
  ping: diagnosticsChannel.channel('undici:websocket:ping'),
  pong: diagnosticsChannel.channel('undici:websocket:pong'),
  // ProxyAgent
  proxyConnected: diagnosticsChannel.channel('undici:proxy:connected')
}

let isTrackingClientEvents = false

function trackClientEvents (debugLog = undiciDebugLog) {
  if (isTrackingClientEvents) {
    return
  }

  // Check if any of the channels already have subscribers to prevent duplicate subscriptions
  // This can happen when both Node.js built-in undici and undici as a dependency are present
  if (channels.beforeConnect.hasSubscribers || channels.connected.hasSubscribers ||
      channels.connectError.hasSubscribers || channels.sendHeaders.hasSubscribers) {
    isTrackingClientEvents = true
    return
  }

  isTrackingClientEvents = true

  diagnosticsChannel.subscribe('undici:client:beforeConnect',
    evt => {
      const {
        connectParams: { version, protocol, port, host }
      } = evt
      debugLog(
        'connecting to %s%s using %s%s',
        host,
        port ? `:${port}` : '',
        protocol,
        version
      )
    })

  diagnosticsChannel.subscribe('undici:client:connected',
    evt => {
      const {
        connectParams: { version, protocol, port, host }
      } = evt
      debugLog(
        'connected to %s%s using %s%s',
        host,
        port ? `:${port}` : '',
        protocol,
        version
      )
    })

  diagnosticsChannel.subscribe('undici:client:connectError',
    evt => {
      const {
        connectParams: { version, protocol, port, host },
        error
      } = evt
      debugLog(
        'connection to %s%s using %s%s errored - %s',
        host,
        port ? `:${port}` : '',
        protocol,
        version,
        error.message
      )
    })

  diagnosticsChannel.subscribe('undici:client:sendHeaders',
    evt => {
      const {
        request: { method, path, origin }
      } = evt
      debugLog('sending request to %s %s%s', method, origin, path)
    })
}

let isTrackingRequestEvents = false

function trackRequestEvents (debugLog = undiciDebugLog) {
  if (isTrackingRequestEvents) {
    return
  }

  // Check if any of the channels already have subscribers to prevent duplicate subscriptions
  // This can happen when both Node.js built-in undici and undici as a dependency are present
  if (channels.headers.hasSubscribers || channels.trailers.hasSubscribers ||
      channels.error.hasSubscribers) {
    isTrackingRequestEvents = true
    return
  }

  isTrackingRequestEvents = true

  diagnosticsChannel.subscribe('undici:request:headers',
    evt => {
      const {
        request: { method, path, origin },
        response: { statusCode }
      } = evt
      debugLog(
        'received response to %s %s%s - HTTP %d',
        method,
        origin,
        path,
        statusCode
      )
    })

  diagnosticsChannel.subscribe('undici:request:trailers',
    evt => {
      const {
        request: { method, path, origin }
      } = evt
      debugLog('trailers received from %s %s%s', method, origin, path)
    })

  diagnosticsChannel.subscribe('undici:request:error',
    evt => {
      const {
        request: { method, path, origin },
        error
      } = evt
      debugLog(
        'request to %s %s%s errored - %s',
        method,
        origin,
        path,
        error.message
      )
    })
}

let isTrackingWebSocketEvents = false

function trackWebSocketEvents (debugLog = websocketDebuglog) {
  if (isTrackingWebSocketEvents) {
    return
  }

  // Check if any of the channels already have subscribers to prevent duplicate subscriptions
  // This can happen when both Node.js built-in undici and undici as a dependency are present
  if (channels.open.hasSubscribers || channels.close.hasSubscribers ||
      channels.socketError.hasSubscribers || channels.ping.hasSubscribers ||
      channels.pong.hasSubscribers) {
    isTrackingWebSocketEvents = true
    return
  }

  isTrackingWebSocketEvents = true

  diagnosticsChannel.subscribe('undici:websocket:open',
    evt => {
      if (evt.address != null) {
        const { address, port } = evt.address
        debugLog('connection opened %s%s', address, port ? `:${port}` : '')
      } else {
        debugLog('connection opened')
      }
    })

  diagnosticsChannel.subscribe('undici:websocket:close',
    evt => {
      const { websocket, code, reason } = evt
      debugLog(
        'closed connection to %s - %s %s',
        websocket.url,
        code,
        reason
      )
    })

  diagnosticsChannel.subscribe('undici:websocket:socket_error',
    err => {
      debugLog('connection errored - %s', err.message)
    })

  diagnosticsChannel.subscribe('undici:websocket:ping',
    evt => {
      debugLog('ping received')
    })

  diagnosticsChannel.subscribe('undici:websocket:pong',
    evt => {
      debugLog('pong received')
    })
}

if (undiciDebugLog.enabled || fetchDebuglog.enabled) {
  trackClientEvents(fetchDebuglog.enabled ? fetchDebuglog : undiciDebugLog)
  trackRequestEvents(fetchDebuglog.enabled ? fetchDebuglog : undiciDebugLog)
}

if (websocketDebuglog.enabled) {
  trackClientEvents(undiciDebugLog.enabled ? undiciDebugLog : websocketDebuglog)
  trackWebSocketEvents(websocketDebuglog)
}

module.exports = {
  channels
}


/***/ }),

/***/ 9111:
/***/ ((module) => {



const kUndiciError = Symbol.for('undici.error.UND_ERR')
class UndiciError extends Error {
  constructor (message, options) {
    super(message, options)
    this.name = 'UndiciError'
    this.code = 'UND_ERR'
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kUndiciError] === true
  }

  get [kUndiciError] () {
    return true
  }
}

const kConnectTimeoutError = Symbol.for('undici.error.UND_ERR_CONNECT_TIMEOUT')
class ConnectTimeoutError extends UndiciError {
  constructor (message) {
    super(message)
    this.name = 'ConnectTimeoutError'
    this.message = message || 'Connect Timeout Error'
    this.code = 'UND_ERR_CONNECT_TIMEOUT'
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kConnectTimeoutError] === true
  }

  get [kConnectTimeoutError] () {
    return true
  }
}

const kHeadersTimeoutError = Symbol.for('undici.error.UND_ERR_HEADERS_TIMEOUT')
class HeadersTimeoutError extends UndiciError {
  constructor (message) {
    super(message)
    this.name = 'HeadersTimeoutError'
    this.message = message || 'Headers Timeout Error'
    this.code = 'UND_ERR_HEADERS_TIMEOUT'
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kHeadersTimeoutError] === true
  }

  get [kHeadersTimeoutError] () {
    return true
  }
}

const kHeadersOverflowError = Symbol.for('undici.error.UND_ERR_HEADERS_OVERFLOW')
class HeadersOverflowError extends UndiciError {
  constructor (message) {
    super(message)
    this.name = 'HeadersOverflowError'
    this.message = message || 'Headers Overflow Error'
    this.code = 'UND_ERR_HEADERS_OVERFLOW'
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kHeadersOverflowError] === true
  }

  get [kHeadersOverflowError] () {
    return true
  }
}

const kBodyTimeoutError = Symbol.for('undici.error.UND_ERR_BODY_TIMEOUT')
class BodyTimeoutError extends UndiciError {
  constructor (message) {
    super(message)
    this.name = 'BodyTimeoutError'
    this.message = message || 'Body Timeout Error'
    this.code = 'UND_ERR_BODY_TIMEOUT'
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kBodyTimeoutError] === true
  }

  get [kBodyTimeoutError] () {
    return true
  }
}

const kInvalidArgumentError = Symbol.for('undici.error.UND_ERR_INVALID_ARG')
class InvalidArgumentError extends UndiciError {
  constructor (message) {
    super(message)
    this.name = 'InvalidArgumentError'
    this.message = message || 'Invalid Argument Error'
    this.code = 'UND_ERR_INVALID_ARG'
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kInvalidArgumentError] === true
  }

  get [kInvalidArgumentError] () {
    return true
  }
}

const kInvalidReturnValueError = Symbol.for('undici.error.UND_ERR_INVALID_RETURN_VALUE')
class InvalidReturnValueError extends UndiciError {
  constructor (message) {
    super(message)
    this.name = 'InvalidReturnValueError'
    this.message = message || 'Invalid Return Value Error'
    this.code = 'UND_ERR_INVALID_RETURN_VALUE'
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kInvalidReturnValueError] === true
  }

  get [kInvalidReturnValueError] () {
    return true
  }
}

const kAbortError = Symbol.for('undici.error.UND_ERR_ABORT')
class AbortError extends UndiciError {
  constructor (message) {
    super(message)
    this.name = 'AbortError'
    this.message = message || 'The operation was aborted'
    this.code = 'UND_ERR_ABORT'
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kAbortError] === true
  }

  get [kAbortError] () {
    return true
  }
}

const kRequestAbortedError = Symbol.for('undici.error.UND_ERR_ABORTED')
class RequestAbortedError extends AbortError {
  constructor (message) {
    super(message)
    this.name = 'AbortError'
    this.message = message || 'Request aborted'
    this.code = 'UND_ERR_ABORTED'
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kRequestAbortedError] === true
  }

  get [kRequestAbortedError] () {
    return true
  }
}

const kInformationalError = Symbol.for('undici.error.UND_ERR_INFO')
class InformationalError extends UndiciError {
  constructor (message, options) {
    super(message, options)
    this.name = 'InformationalError'
    this.message = message || 'Request information'
    this.code = 'UND_ERR_INFO'
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kInformationalError] === true
  }

  get [kInformationalError] () {
    return true
  }
}

const kRequestContentLengthMismatchError = Symbol.for('undici.error.UND_ERR_REQ_CONTENT_LENGTH_MISMATCH')
class RequestContentLengthMismatchError extends UndiciError {
  constructor (message) {
    super(message)
    this.name = 'RequestContentLengthMismatchError'
    this.message = message || 'Request body length does not match content-length header'
    this.code = 'UND_ERR_REQ_CONTENT_LENGTH_MISMATCH'
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kRequestContentLengthMismatchError] === true
  }

  get [kRequestContentLengthMismatchError] () {
    return true
  }
}

const kResponseContentLengthMismatchError = Symbol.for('undici.error.UND_ERR_RES_CONTENT_LENGTH_MISMATCH')
class ResponseContentLengthMismatchError extends UndiciError {
  constructor (message) {
    super(message)
    this.name = 'ResponseContentLengthMismatchError'
    this.message = message || 'Response body length does not match content-length header'
    this.code = 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH'
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kResponseContentLengthMismatchError] === true
  }

  get [kResponseContentLengthMismatchError] () {
    return true
  }
}

const kClientDestroyedError = Symbol.for('undici.error.UND_ERR_DESTROYED')
class ClientDestroyedError extends UndiciError {
  constructor (message) {
    super(message)
    this.name = 'ClientDestroyedError'
    this.message = message || 'The client is destroyed'
    this.code = 'UND_ERR_DESTROYED'
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kClientDestroyedError] === true
  }

  get [kClientDestroyedError] () {
    return true
  }
}

const kClientClosedError = Symbol.for('undici.error.UND_ERR_CLOSED')
class ClientClosedError extends UndiciError {
  constructor (message) {
    super(message)
    this.name = 'ClientClosedError'
    this.message = message || 'The client is closed'
    this.code = 'UND_ERR_CLOSED'
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kClientClosedError] === true
  }

  get [kClientClosedError] () {
    return true
  }
}

const kSocketError = Symbol.for('undici.error.UND_ERR_SOCKET')
class SocketError extends UndiciError {
  constructor (message, socket) {
    super(message)
    this.name = 'SocketError'
    this.message = message || 'Socket error'
    this.code = 'UND_ERR_SOCKET'
    this.socket = socket
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kSocketError] === true
  }

  get [kSocketError] () {
    return true
  }
}

const kNotSupportedError = Symbol.for('undici.error.UND_ERR_NOT_SUPPORTED')
class NotSupportedError extends UndiciError {
  constructor (message) {
    super(message)
    this.name = 'NotSupportedError'
    this.message = message || 'Not supported error'
    this.code = 'UND_ERR_NOT_SUPPORTED'
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kNotSupportedError] === true
  }

  get [kNotSupportedError] () {
    return true
  }
}

const kBalancedPoolMissingUpstreamError = Symbol.for('undici.error.UND_ERR_BPL_MISSING_UPSTREAM')
class BalancedPoolMissingUpstreamError extends UndiciError {
  constructor (message) {
    super(message)
    this.name = 'MissingUpstreamError'
    this.message = message || 'No upstream has been added to the BalancedPool'
    this.code = 'UND_ERR_BPL_MISSING_UPSTREAM'
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kBalancedPoolMissingUpstreamError] === true
  }

  get [kBalancedPoolMissingUpstreamError] () {
    return true
  }
}

const kWebAssemblyNotSupportedError = Symbol.for('undici.error.ERR_WEBASSEMBLY_NOT_SUPPORTED')
class WebAssemblyNotSupportedError extends Error {
  constructor (message) {
    super(message || 'WebAssembly is not supported in this environment, but is required for HTTP/1 parsing')
    this.code = 'ERR_WEBASSEMBLY_NOT_SUPPORTED'
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kWebAssemblyNotSupportedError] === true
  }

  get [kWebAssemblyNotSupportedError] () {
    return true
  }
}

const kHTTPParserError = Symbol.for('undici.error.UND_ERR_HTTP_PARSER')
class HTTPParserError extends Error {
  constructor (message, code, data) {
    super(message)
    this.name = 'HTTPParserError'
    this.code = code ? `HPE_${code}` : undefined
    this.data = data ? data.toString() : undefined
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kHTTPParserError] === true
  }

  get [kHTTPParserError] () {
    return true
  }
}

const kResponseExceededMaxSizeError = Symbol.for('undici.error.UND_ERR_RES_EXCEEDED_MAX_SIZE')
class ResponseExceededMaxSizeError extends UndiciError {
  constructor (message) {
    super(message)
    this.name = 'ResponseExceededMaxSizeError'
    this.message = message || 'Response content exceeded max size'
    this.code = 'UND_ERR_RES_EXCEEDED_MAX_SIZE'
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kResponseExceededMaxSizeError] === true
  }

  get [kResponseExceededMaxSizeError] () {
    return true
  }
}

const kRequestRetryError = Symbol.for('undici.error.UND_ERR_REQ_RETRY')
class RequestRetryError extends UndiciError {
  constructor (message, code, { headers, data }) {
    super(message)
    this.name = 'RequestRetryError'
    this.message = message || 'Request retry error'
    this.code = 'UND_ERR_REQ_RETRY'
    this.statusCode = code
    this.data = data
    this.headers = headers
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kRequestRetryError] === true
  }

  get [kRequestRetryError] () {
    return true
  }
}

const kResponseError = Symbol.for('undici.error.UND_ERR_RESPONSE')
class ResponseError extends UndiciError {
  constructor (message, code, { headers, body, bodyTruncated = false }) {
    super(message)
    this.name = 'ResponseError'
    this.message = message || 'Response error'
    this.code = 'UND_ERR_RESPONSE'
    this.statusCode = code
    this.body = body
    this.bodyTruncated = bodyTruncated
    this.headers = headers
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kResponseError] === true
  }

  get [kResponseError] () {
    return true
  }
}

const kSecureProxyConnectionError = Symbol.for('undici.error.UND_ERR_PRX_TLS')
class SecureProxyConnectionError extends UndiciError {
  constructor (cause, message, options = {}) {
    super(message, { cause, ...options })
    this.name = 'SecureProxyConnectionError'
    this.message = message || 'Secure Proxy Connection failed'
    this.code = 'UND_ERR_PRX_TLS'
    this.cause = cause
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kSecureProxyConnectionError] === true
  }

  get [kSecureProxyConnectionError] () {
    return true
  }
}

const kProxyConnectionError = Symbol.for('undici.error.UND_ERR_PRX_CONN')
class ProxyConnectionError extends UndiciError {
  constructor (cause, message, options = {}) {
    super(message, { cause, ...options })
    this.name = 'ProxyConnectionError'
    this.message = message || 'Proxy Connection failed'
    this.code = 'UND_ERR_PRX_CONN'
    this.cause = cause
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kProxyConnectionError] === true
  }

  get [kProxyConnectionError] () {
    return true
  }
}

const kMaxRedirectsError = Symbol.for('undici.error.UND_ERR_REDIRECT_MAX')
class MaxRedirectsError extends UndiciError {
  constructor (message) {
    super(message)
    this.name = 'MaxRedirectsError'
    this.message = message || 'max redirects'
    this.code = 'UND_ERR_REDIRECT_MAX'
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kMaxRedirectsError] === true
  }

  get [kMaxRedirectsError] () {
    return true
  }
}

const kMaxOriginsReachedError = Symbol.for('undici.error.UND_ERR_MAX_ORIGINS_REACHED')
class MaxOriginsReachedError extends UndiciError {
  constructor (message) {
    super(message)
    this.name = 'MaxOriginsReachedError'
    this.message = message || 'Maximum allowed origins reached'
    this.code = 'UND_ERR_MAX_ORIGINS_REACHED'
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kMaxOriginsReachedError] === true
  }

  get [kMaxOriginsReachedError] () {
    return true
  }
}

class Socks5ProxyError extends UndiciError {
  constructor (message, code) {
    super(message)
    this.name = 'Socks5ProxyError'
    this.message = message || 'SOCKS5 proxy error'
    this.code = code || 'UND_ERR_SOCKS5'
  }
}

const kMessageSizeExceededError = Symbol.for('undici.error.UND_ERR_WS_MESSAGE_SIZE_EXCEEDED')
class MessageSizeExceededError extends UndiciError {
  constructor (message) {
    super(message)
    this.name = 'MessageSizeExceededError'
    this.message = message || 'Max decompressed message size exceeded'
    this.code = 'UND_ERR_WS_MESSAGE_SIZE_EXCEEDED'
  }

  static [Symbol.hasInstance] (instance) {
    return instance && instance[kMessageSizeExceededError] === true
  }

  get [kMessageSizeExceededError] () {
    return true
  }
}

module.exports = {
  AbortError,
  WebAssemblyNotSupportedError,
  HTTPParserError,
  UndiciError,
  HeadersTimeoutError,
  HeadersOverflowError,
  BodyTimeoutError,
  RequestContentLengthMismatchError,
  ConnectTimeoutError,
  InvalidArgumentError,
  InvalidReturnValueError,
  RequestAbortedError,
  ClientDestroyedError,
  ClientClosedError,
  InformationalError,
  SocketError,
  NotSupportedError,
  ResponseContentLengthMismatchError,
  BalancedPoolMissingUpstreamError,
  ResponseExceededMaxSizeError,
  RequestRetryError,
  ResponseError,
  SecureProxyConnectionError,
  ProxyConnectionError,
  MaxOriginsReachedError,
  MaxRedirectsError,
  Socks5ProxyError,
  MessageSizeExceededError
}


/***/ }),

/***/ 4923:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const {
  InvalidArgumentError,
  NotSupportedError
} = __nccwpck_require__(9111)
const assert = __nccwpck_require__(3613)
const {
  isValidHTTPToken,
  isValidHeaderValue,
  isStream,
  destroy,
  isBuffer,
  isFormDataLike,
  isIterable,
  hasSafeIterator,
  isBlobLike,
  serializePathWithQuery,
  parseHeaders,
  assertRequestHandler,
  getServerName,
  normalizedMethodRecords,
  getProtocolFromUrlString
} = __nccwpck_require__(4684)
const { channels } = __nccwpck_require__(6034)
const { headerNameLowerCasedRecord } = __nccwpck_require__(131)

// Verifies that a given path is valid does not contain control chars \x00 to \x20
const invalidPathRegex = /[^\u0021-\u00ff]/

function isValidContentLengthHeaderValue (val) {
  if (typeof val !== 'string' || val.length === 0) {
    return false
  }

  for (let i = 0; i < val.length; i++) {
    const charCode = val.charCodeAt(i)
    if (charCode < 48 || charCode > 57) {
      return false
    }
  }

  return true
}

const kHandler = Symbol('handler')
const kController = Symbol('controller')
const kResume = Symbol('resume')

class RequestController {
  #paused = false
  #reason = null
  #aborted = false
  #abort

  [kResume] = null

  rawHeaders = null
  rawTrailers = null

  constructor (abort) {
    this.#abort = abort
  }

  pause () {
    this.#paused = true
  }

  resume () {
    if (this.#paused) {
      this.#paused = false
      this[kResume]?.()
    }
  }

  abort (reason) {
    if (!this.#aborted) {
      this.#aborted = true
      this.#reason = reason
      this.#abort(reason)
    }
  }

  get aborted () {
    return this.#aborted
  }

  get reason () {
    return this.#reason
  }

  get paused () {
    return this.#paused
  }
}

class Request {
  constructor (origin, {
    path,
    method,
    body,
    headers,
    query,
    idempotent,
    blocking,
    upgrade,
    headersTimeout,
    bodyTimeout,
    reset,
    expectContinue,
    servername,
    throwOnError,
    maxRedirections,
    typeOfService
  }, handler) {
    if (typeof path !== 'string') {
      throw new InvalidArgumentError('path must be a string')
    } else if (
      path[0] !== '/' &&
      !(path.startsWith('http://') || path.startsWith('https://')) &&
      method !== 'CONNECT'
    ) {
      throw new InvalidArgumentError('path must be an absolute URL or start with a slash')
    } else if (invalidPathRegex.test(path)) {
      throw new InvalidArgumentError('invalid request path')
    }

    if (typeof method !== 'string') {
      throw new InvalidArgumentError('method must be a string')
    } else if (normalizedMethodRecords[method] === undefined && !isValidHTTPToken(method)) {
      throw new InvalidArgumentError('invalid request method')
    }

    if (upgrade && typeof upgrade !== 'string') {
      throw new InvalidArgumentError('upgrade must be a string')
    }

    if (upgrade && !isValidHeaderValue(upgrade)) {
      throw new InvalidArgumentError('invalid upgrade header')
    }

    if (headersTimeout != null && (!Number.isFinite(headersTimeout) || headersTimeout < 0)) {
      throw new InvalidArgumentError('invalid headersTimeout')
    }

    if (bodyTimeout != null && (!Number.isFinite(bodyTimeout) || bodyTimeout < 0)) {
      throw new InvalidArgumentError('invalid bodyTimeout')
    }

    if (reset != null && typeof reset !== 'boolean') {
      throw new InvalidArgumentError('invalid reset')
    }

    if (expectContinue != null && typeof expectContinue !== 'boolean') {
      throw new InvalidArgumentError('invalid expectContinue')
    }

    if (throwOnError != null) {
      throw new InvalidArgumentError('invalid throwOnError')
    }

    if (maxRedirections != null && maxRedirections !== 0) {
      throw new InvalidArgumentError('maxRedirections is not supported, use the redirect interceptor')
    }

    if (typeOfService != null && (!Number.isInteger(typeOfService) || typeOfService < 0 || typeOfService > 255)) {
      throw new InvalidArgumentError('typeOfService must be an integer between 0 and 255')
    }

    this.headersTimeout = headersTimeout

    this.bodyTimeout = bodyTimeout

    this.method = method

    this.typeOfService = typeOfService

    this.abort = null

    if (body == null) {
      this.body = null
    } else if (isStream(body)) {
      this.body = body

      const rState = this.body._readableState
      if (!rState || !rState.autoDestroy) {
        this.endHandler = function autoDestroy () {
          destroy(this)
        }
        this.body.on('end', this.endHandler)
      }

      this.errorHandler = err => {
        if (this.abort) {
          this.abort(err)
        } else {
          this.error = err
        }
      }
      this.body.on('error', this.errorHandler)
    } else if (isBuffer(body)) {
      this.body = body.byteLength ? body : null
    } else if (ArrayBuffer.isView(body)) {
      this.body = body.buffer.byteLength ? Buffer.from(body.buffer, body.byteOffset, body.byteLength) : null
    } else if (body instanceof ArrayBuffer) {
      this.body = body.byteLength ? Buffer.from(body) : null
    } else if (typeof body === 'string') {
      this.body = body.length ? Buffer.from(body) : null
    } else if (isFormDataLike(body)) {
      if (!isUndiciFormData(body)) {
        throw new InvalidArgumentError('body must be a FormData created by this undici package instance; FormData from other sources, such as the built-in FormData provided by Node.js, is not supported')
      }
      this.body = body
    } else if (isIterable(body) || isBlobLike(body)) {
      this.body = body
    } else {
      throw new InvalidArgumentError('body must be a string, a Buffer, a Readable stream, an iterable, or an async iterable')
    }

    this.completed = false
    this.aborted = false

    this.upgrade = upgrade || null

    this.path = query ? serializePathWithQuery(path, query) : path

    // TODO: shall we maybe standardize it to an URL object?
    this.origin = origin

    this.protocol = getProtocolFromUrlString(origin)

    this.idempotent = idempotent == null
      ? method === 'HEAD' || method === 'GET' || method === 'QUERY'
      : idempotent

    this.blocking = blocking ?? this.method !== 'HEAD'

    this.reset = reset == null ? null : reset

    this.host = null

    this.contentLength = null

    this.contentType = null

    this.headers = []

    // Only for H2
    this.expectContinue = expectContinue != null ? expectContinue : false

    if (Array.isArray(headers)) {
      if (headers.length % 2 !== 0) {
        throw new InvalidArgumentError('headers array must be even')
      }
      for (let i = 0; i < headers.length; i += 2) {
        processHeader(this, headers[i], headers[i + 1])
      }
    } else if (headers && typeof headers === 'object') {
      if (hasSafeIterator(headers)) {
        for (const header of headers) {
          if (!Array.isArray(header) || header.length !== 2) {
            throw new InvalidArgumentError('headers must be in key-value pair format')
          }
          processHeader(this, header[0], header[1])
        }
      } else {
        const keys = Object.keys(headers)
        for (let i = 0; i < keys.length; ++i) {
          processHeader(this, keys[i], headers[keys[i]])
        }
      }
    } else if (headers != null) {
      throw new InvalidArgumentError('headers must be an object or an array')
    }

    assertRequestHandler(handler, method, upgrade)

    this.servername = servername || getServerName(this.host) || null

    this[kHandler] = handler

    if (channels.create.hasSubscribers) {
      channels.create.publish({ request: this })
    }
  }

  onBodySent (chunk) {
    if (channels.bodyChunkSent.hasSubscribers) {
      channels.bodyChunkSent.publish({ request: this, chunk })
    }
    if (this[kHandler].onBodySent) {
      try {
        return this[kHandler].onBodySent(chunk)
      } catch (err) {
        this.abort(err)
      }
    }
  }

  onRequestSent () {
    if (channels.bodySent.hasSubscribers) {
      channels.bodySent.publish({ request: this })
    }

    if (this[kHandler].onRequestSent) {
      try {
        return this[kHandler].onRequestSent()
      } catch (err) {
        this.abort(err)
      }
    }
  }

  onRequestStart (abort, context) {
    assert(!this.aborted)
    assert(!this.completed)

    this[kController] = new RequestController(abort)

    if (this.error) {
      this[kController].abort(this.error)
      return
    }

    this.abort = abort
    return this[kHandler].onRequestStart(this[kController], context)
  }

  onResponseStarted () {
    return this[kHandler].onResponseStarted?.()
  }

  onResponseStart (statusCode, headers, resume, statusText) {
    assert(!this.aborted)
    assert(!this.completed)

    if (channels.headers.hasSubscribers) {
      channels.headers.publish({ request: this, response: { statusCode, headers, statusText } })
    }

    const controller = this[kController]
    if (controller) {
      controller[kResume] = resume
      controller.rawHeaders = headers
    }

    const parsedHeaders = Array.isArray(headers) ? parseHeaders(headers) : headers

    try {
      this[kHandler].onResponseStart?.(controller, statusCode, parsedHeaders, statusText)
      return !controller?.paused
    } catch (err) {
      this.abort(err)
      return false
    }
  }

  onResponseData (chunk) {
    assert(!this.aborted)
    assert(!this.completed)

    if (channels.bodyChunkReceived.hasSubscribers) {
      channels.bodyChunkReceived.publish({ request: this, chunk })
    }

    const controller = this[kController]
    try {
      this[kHandler].onResponseData?.(controller, chunk)
      return !controller?.paused
    } catch (err) {
      this.abort(err)
      return false
    }
  }

  /**
   * @param {number} statusCode
   * @param {Buffer[]|string[]|import('../../types/header.d.ts').IncomingHttpHeaders} headers
   * @param {import('node:stream').Duplex} socket
   * @param {string} [statusText]
   */
  onRequestUpgrade (statusCode, headers, socket, statusText = '') {
    this.onFinally()

    assert(!this.aborted)
    assert(!this.completed)

    if (channels.headers.hasSubscribers) {
      channels.headers.publish({ request: this, response: { statusCode, headers, statusText } })
    }

    const controller = this[kController]
    if (controller) {
      controller.rawHeaders = headers
    }

    const parsedHeaders = Array.isArray(headers) ? parseHeaders(headers) : headers

    const result = this[kHandler].onRequestUpgrade?.(controller, statusCode, parsedHeaders, socket)

    if (!this.aborted) {
      this.completed = true
      if (channels.trailers.hasSubscribers) {
        channels.trailers.publish({ request: this, trailers: [] })
      }
    }

    return result
  }

  onResponseEnd (trailers) {
    this.onFinally()

    assert(!this.aborted)
    assert(!this.completed)

    this.completed = true
    if (channels.trailers.hasSubscribers) {
      channels.trailers.publish({ request: this, trailers })
    }

    const controller = this[kController]
    if (controller) {
      controller.rawTrailers = trailers
    }

    const parsedTrailers = Array.isArray(trailers) ? parseHeaders(trailers) : trailers

    try {
      return this[kHandler].onResponseEnd?.(controller, parsedTrailers)
    } catch (err) {
      // TODO (fix): This might be a bad idea?
      this.onResponseError(err)
    }
  }

  onResponseError (error) {
    this.onFinally()

    if (channels.error.hasSubscribers) {
      channels.error.publish({ request: this, error })
    }

    if (this.aborted) {
      return
    }
    this.aborted = true

    const controller = this[kController]

    return this[kHandler].onResponseError?.(controller, error)
  }

  onFinally () {
    if (this.errorHandler) {
      this.body.off('error', this.errorHandler)
      this.errorHandler = null
    }

    if (this.endHandler) {
      this.body.off('end', this.endHandler)
      this.endHandler = null
    }
  }

  addHeader (key, value) {
    processHeader(this, key, value)
    return this
  }
}

function processHeader (request, key, val) {
  if (val && (typeof val === 'object' && !Array.isArray(val))) {
    throw new InvalidArgumentError(`invalid ${key} header`)
  } else if (val === undefined) {
    return
  }

  let headerName = headerNameLowerCasedRecord[key]

  if (headerName === undefined) {
    headerName = key.toLowerCase()
    if (headerNameLowerCasedRecord[headerName] === undefined && !isValidHTTPToken(headerName)) {
      throw new InvalidArgumentError('invalid header key')
    }
  }

  if (Array.isArray(val)) {
    const arr = []
    for (let i = 0; i < val.length; i++) {
      if (typeof val[i] === 'string') {
        if (!isValidHeaderValue(val[i])) {
          throw new InvalidArgumentError(`invalid ${key} header`)
        }
        arr.push(val[i])
      } else if (val[i] === null) {
        arr.push('')
      } else if (typeof val[i] === 'object') {
        throw new InvalidArgumentError(`invalid ${key} header`)
      } else {
        // Coerce primitives (and reject unsafe coercions such as functions
        // with a crafted toString/Symbol.toPrimitive).
        const str = `${val[i]}`
        if (!isValidHeaderValue(str)) {
          throw new InvalidArgumentError(`invalid ${key} header`)
        }
        arr.push(str)
      }
    }
    val = arr
  } else if (typeof val === 'string') {
    if (!isValidHeaderValue(val)) {
      throw new InvalidArgumentError(`invalid ${key} header`)
    }
  } else if (val === null) {
    val = ''
  } else {
    // Coerce primitives (and reject unsafe coercions such as functions
    // with a crafted toString/Symbol.toPrimitive).
    val = `${val}`
    if (!isValidHeaderValue(val)) {
      throw new InvalidArgumentError(`invalid ${key} header`)
    }
  }

  if (headerName === 'host') {
    if (request.host !== null) {
      throw new InvalidArgumentError('duplicate host header')
    }
    if (typeof val !== 'string') {
      throw new InvalidArgumentError('invalid host header')
    }
    // Consumed by Client
    request.host = val
  } else if (headerName === 'content-length') {
    if (request.contentLength !== null) {
      throw new InvalidArgumentError('duplicate content-length header')
    }
    if (!isValidContentLengthHeaderValue(val)) {
      throw new InvalidArgumentError('invalid content-length header')
    }
    request.contentLength = parseInt(val, 10)
  } else if (request.contentType === null && headerName === 'content-type') {
    request.contentType = val
    request.headers.push(key, val)
  } else if (headerName === 'transfer-encoding' || headerName === 'keep-alive' || headerName === 'upgrade') {
    throw new InvalidArgumentError(`invalid ${headerName} header`)
  } else if (headerName === 'connection') {
    // Per RFC 7230 Section 6.1, Connection header can contain
    // a comma-separated list of connection option tokens (header names)
    const value = typeof val === 'string' ? val : null
    if (value === null) {
      throw new InvalidArgumentError('invalid connection header')
    }

    for (const token of value.toLowerCase().split(',')) {
      const trimmed = token.trim()
      if (!isValidHTTPToken(trimmed)) {
        throw new InvalidArgumentError('invalid connection header')
      }
      if (trimmed === 'close') {
        request.reset = true
      }
    }
  } else if (headerName === 'expect') {
    throw new NotSupportedError('expect header not supported')
  } else {
    request.headers.push(key, val)
  }
}

let isFormData

function isUndiciFormData (body) {
  if (isFormData === undefined) {
    __nccwpck_require__(9530)
    isFormData = (__nccwpck_require__(2579).webidl).is.FormData
  }
  return isFormData(body)
}

module.exports = Request


/***/ }),

/***/ 9910:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const { EventEmitter } = __nccwpck_require__(8474)
const { Buffer } = __nccwpck_require__(4573)
const { InvalidArgumentError, Socks5ProxyError } = __nccwpck_require__(9111)
const { debuglog } = __nccwpck_require__(7975)
const { parseAddress } = __nccwpck_require__(5144)

const debug = debuglog('undici:socks5')
const EMPTY_BUFFER = Buffer.alloc(0)

// SOCKS5 constants
const SOCKS_VERSION = 0x05

// Authentication methods
const AUTH_METHODS = {
  NO_AUTH: 0x00,
  GSSAPI: 0x01,
  USERNAME_PASSWORD: 0x02,
  NO_ACCEPTABLE: 0xFF
}

// SOCKS5 commands
const COMMANDS = {
  CONNECT: 0x01,
  BIND: 0x02,
  UDP_ASSOCIATE: 0x03
}

// Address types
const ADDRESS_TYPES = {
  IPV4: 0x01,
  DOMAIN: 0x03,
  IPV6: 0x04
}

// Reply codes
const REPLY_CODES = {
  SUCCEEDED: 0x00,
  GENERAL_FAILURE: 0x01,
  CONNECTION_NOT_ALLOWED: 0x02,
  NETWORK_UNREACHABLE: 0x03,
  HOST_UNREACHABLE: 0x04,
  CONNECTION_REFUSED: 0x05,
  TTL_EXPIRED: 0x06,
  COMMAND_NOT_SUPPORTED: 0x07,
  ADDRESS_TYPE_NOT_SUPPORTED: 0x08
}

// State machine states
const STATES = {
  INITIAL: 'initial',
  HANDSHAKING: 'handshaking',
  AUTHENTICATING: 'authenticating',
  AUTHENTICATED: 'authenticated',
  CONNECTING: 'connecting',
  CONNECTED: 'connected',
  ERROR: 'error',
  CLOSED: 'closed'
}

/**
 * SOCKS5 client implementation
 * Handles SOCKS5 protocol negotiation and connection establishment
 */
class Socks5Client extends EventEmitter {
  constructor (socket, options = {}) {
    super()

    if (!socket) {
      throw new InvalidArgumentError('socket is required')
    }

    this.socket = socket
    this.options = options
    this.state = STATES.INITIAL
    this.buffer = EMPTY_BUFFER
    this.onSocketData = this.onData.bind(this)
    this.onSocketError = this.onError.bind(this)
    this.onSocketClose = this.onClose.bind(this)

    // Authentication settings
    this.authMethods = []
    if (options.username && options.password) {
      this.authMethods.push(AUTH_METHODS.USERNAME_PASSWORD)
    }
    this.authMethods.push(AUTH_METHODS.NO_AUTH)

    // Socket event handlers
    this.socket.on('data', this.onSocketData)
    this.socket.on('error', this.onSocketError)
    this.socket.on('close', this.onSocketClose)
  }

  /**
   * Handle incoming data from the socket
   */
  onData (data) {
    debug('received data', data.length, 'bytes in state', this.state)
    this.buffer = Buffer.concat([this.buffer, data])

    try {
      switch (this.state) {
        case STATES.HANDSHAKING:
          this.handleHandshakeResponse()
          break
        case STATES.AUTHENTICATING:
          this.handleAuthResponse()
          break
        case STATES.CONNECTING:
          this.handleConnectResponse()
          break
      }
    } catch (err) {
      this.onError(err)
    }
  }

  /**
   * Handle socket errors
   */
  onError (err) {
    debug('socket error', err)
    this.state = STATES.ERROR
    this.emit('error', err)
    this.destroy()
  }

  /**
   * Handle socket close
   */
  onClose () {
    debug('socket closed')
    this.state = STATES.CLOSED
    this.emit('close')
  }

  /**
   * Destroy the client and underlying socket
   */
  destroy () {
    if (this.socket && !this.socket.destroyed) {
      this.socket.destroy()
    }
  }

  markAuthenticated () {
    this.state = STATES.AUTHENTICATED
    this.emit('authenticated')
  }

  /**
   * Start the SOCKS5 handshake
   */
  handshake () {
    if (this.state !== STATES.INITIAL) {
      throw new InvalidArgumentError('Handshake already started')
    }

    debug('starting handshake with', this.authMethods.length, 'auth methods')
    this.state = STATES.HANDSHAKING

    // Build handshake request
    // +----+----------+----------+
    // |VER | NMETHODS | METHODS  |
    // +----+----------+----------+
    // | 1  |    1     | 1 to 255 |
    // +----+----------+----------+
    const request = Buffer.alloc(2 + this.authMethods.length)
    request[0] = SOCKS_VERSION
    request[1] = this.authMethods.length
    this.authMethods.forEach((method, i) => {
      request[2 + i] = method
    })

    this.socket.write(request)
  }

  /**
   * Handle handshake response from server
   */
  handleHandshakeResponse () {
    if (this.buffer.length < 2) {
      return // Not enough data yet
    }

    const version = this.buffer[0]
    const method = this.buffer[1]

    if (version !== SOCKS_VERSION) {
      throw new Socks5ProxyError(`Invalid SOCKS version: ${version}`, 'UND_ERR_SOCKS5_VERSION')
    }

    if (method === AUTH_METHODS.NO_ACCEPTABLE) {
      throw new Socks5ProxyError('No acceptable authentication method', 'UND_ERR_SOCKS5_AUTH_REJECTED')
    }

    this.buffer = this.buffer.subarray(2)
    debug('server selected auth method', method)

    if (method === AUTH_METHODS.NO_AUTH) {
      this.markAuthenticated()
    } else if (method === AUTH_METHODS.USERNAME_PASSWORD) {
      this.state = STATES.AUTHENTICATING
      this.sendAuthRequest()
    } else {
      throw new Socks5ProxyError(`Unsupported authentication method: ${method}`, 'UND_ERR_SOCKS5_AUTH_METHOD')
    }
  }

  /**
   * Send username/password authentication request
   */
  sendAuthRequest () {
    const { username, password } = this.options

    if (!username || !password) {
      throw new InvalidArgumentError('Username and password required for authentication')
    }

    debug('sending username/password auth')

    // Username/Password authentication request (RFC 1929)
    // +----+------+----------+------+----------+
    // |VER | ULEN |  UNAME   | PLEN |  PASSWD  |
    // +----+------+----------+------+----------+
    // | 1  |  1   | 1 to 255 |  1   | 1 to 255 |
    // +----+------+----------+------+----------+
    const usernameBuffer = Buffer.from(username)
    const passwordBuffer = Buffer.from(password)

    if (usernameBuffer.length > 255 || passwordBuffer.length > 255) {
      throw new InvalidArgumentError('Username or password too long')
    }

    const request = Buffer.alloc(3 + usernameBuffer.length + passwordBuffer.length)
    request[0] = 0x01 // Sub-negotiation version
    request[1] = usernameBuffer.length
    usernameBuffer.copy(request, 2)
    request[2 + usernameBuffer.length] = passwordBuffer.length
    passwordBuffer.copy(request, 3 + usernameBuffer.length)

    this.socket.write(request)
  }

  /**
   * Handle authentication response
   */
  handleAuthResponse () {
    if (this.buffer.length < 2) {
      return // Not enough data yet
    }

    const version = this.buffer[0]
    const status = this.buffer[1]

    if (version !== 0x01) {
      throw new Socks5ProxyError(`Invalid auth sub-negotiation version: ${version}`, 'UND_ERR_SOCKS5_AUTH_VERSION')
    }

    if (status !== 0x00) {
      throw new Socks5ProxyError('Authentication failed', 'UND_ERR_SOCKS5_AUTH_FAILED')
    }

    this.buffer = this.buffer.subarray(2)
    debug('authentication successful')
    this.markAuthenticated()
  }

  /**
   * Send CONNECT command
   * @param {string} address - Target address (IP or domain)
   * @param {number} port - Target port
   */
  connect (address, port) {
    if (this.state === STATES.CONNECTING || this.state === STATES.CONNECTED) {
      throw new InvalidArgumentError('Connection already in progress')
    }

    if (this.state !== STATES.AUTHENTICATED) {
      throw new InvalidArgumentError('Client must be authenticated before CONNECT')
    }

    debug('connecting to', address, port)
    this.state = STATES.CONNECTING

    const request = this.buildConnectRequest(COMMANDS.CONNECT, address, port)
    this.socket.write(request)
  }

  /**
   * Build a SOCKS5 request
   */
  buildConnectRequest (command, address, port) {
    // Parse address to determine type and buffer
    const { type: addressType, buffer: addressBuffer } = parseAddress(address)

    // Build request
    // +----+-----+-------+------+----------+----------+
    // |VER | CMD |  RSV  | ATYP | DST.ADDR | DST.PORT |
    // +----+-----+-------+------+----------+----------+
    // | 1  |  1  | X'00' |  1   | Variable |    2     |
    // +----+-----+-------+------+----------+----------+
    const request = Buffer.alloc(4 + addressBuffer.length + 2)
    request[0] = SOCKS_VERSION
    request[1] = command
    request[2] = 0x00 // Reserved
    request[3] = addressType
    addressBuffer.copy(request, 4)
    request.writeUInt16BE(port, 4 + addressBuffer.length)

    return request
  }

  /**
   * Handle CONNECT response
   */
  handleConnectResponse () {
    if (this.buffer.length < 4) {
      return // Not enough data for header
    }

    const version = this.buffer[0]
    const reply = this.buffer[1]
    const addressType = this.buffer[3]

    if (version !== SOCKS_VERSION) {
      throw new Socks5ProxyError(`Invalid SOCKS version in reply: ${version}`, 'UND_ERR_SOCKS5_REPLY_VERSION')
    }

    // Calculate the expected response length
    let responseLength = 4 // VER + REP + RSV + ATYP
    if (addressType === ADDRESS_TYPES.IPV4) {
      responseLength += 4 + 2 // IPv4 + port
    } else if (addressType === ADDRESS_TYPES.DOMAIN) {
      if (this.buffer.length < 5) {
        return // Need domain length byte
      }
      responseLength += 1 + this.buffer[4] + 2 // length byte + domain + port
    } else if (addressType === ADDRESS_TYPES.IPV6) {
      responseLength += 16 + 2 // IPv6 + port
    } else {
      throw new Socks5ProxyError(`Invalid address type in reply: ${addressType}`, 'UND_ERR_SOCKS5_ADDR_TYPE')
    }

    if (this.buffer.length < responseLength) {
      return // Not enough data for full response
    }

    if (reply !== REPLY_CODES.SUCCEEDED) {
      const errorMessage = this.getReplyErrorMessage(reply)
      throw new Socks5ProxyError(`SOCKS5 connection failed: ${errorMessage}`, `UND_ERR_SOCKS5_REPLY_${reply}`)
    }

    // Parse bound address and port
    let boundAddress
    let offset = 4

    if (addressType === ADDRESS_TYPES.IPV4) {
      boundAddress = Array.from(this.buffer.subarray(offset, offset + 4)).join('.')
      offset += 4
    } else if (addressType === ADDRESS_TYPES.DOMAIN) {
      const domainLength = this.buffer[offset]
      offset += 1
      boundAddress = this.buffer.subarray(offset, offset + domainLength).toString()
      offset += domainLength
    } else if (addressType === ADDRESS_TYPES.IPV6) {
      // Parse IPv6 address from 16-byte buffer
      const parts = []
      for (let i = 0; i < 8; i++) {
        const value = this.buffer.readUInt16BE(offset + i * 2)
        parts.push(value.toString(16))
      }
      boundAddress = parts.join(':')
      offset += 16
    }

    const boundPort = this.buffer.readUInt16BE(offset)

    this.buffer = EMPTY_BUFFER
    this.state = STATES.CONNECTED
    this.socket.removeListener('data', this.onSocketData)

    debug('connected, bound address:', boundAddress, 'port:', boundPort)
    this.emit('connected', { address: boundAddress, port: boundPort })
  }

  /**
   * Get human-readable error message for reply code
   */
  getReplyErrorMessage (reply) {
    switch (reply) {
      case REPLY_CODES.GENERAL_FAILURE:
        return 'General SOCKS server failure'
      case REPLY_CODES.CONNECTION_NOT_ALLOWED:
        return 'Connection not allowed by ruleset'
      case REPLY_CODES.NETWORK_UNREACHABLE:
        return 'Network unreachable'
      case REPLY_CODES.HOST_UNREACHABLE:
        return 'Host unreachable'
      case REPLY_CODES.CONNECTION_REFUSED:
        return 'Connection refused'
      case REPLY_CODES.TTL_EXPIRED:
        return 'TTL expired'
      case REPLY_CODES.COMMAND_NOT_SUPPORTED:
        return 'Command not supported'
      case REPLY_CODES.ADDRESS_TYPE_NOT_SUPPORTED:
        return 'Address type not supported'
      default:
        return `Unknown error code: ${reply}`
    }
  }
}

module.exports = {
  Socks5Client,
  AUTH_METHODS,
  COMMANDS,
  ADDRESS_TYPES,
  REPLY_CODES,
  STATES
}


/***/ }),

/***/ 5144:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const { Buffer } = __nccwpck_require__(4573)
const net = __nccwpck_require__(7030)
const { InvalidArgumentError } = __nccwpck_require__(9111)

/**
 * Parse an address and determine its type
 * @param {string} address - The address to parse
 * @returns {{type: number, buffer: Buffer}} Address type and buffer
 */
function parseAddress (address) {
  // Check if it's an IPv4 address
  if (net.isIPv4(address)) {
    const parts = address.split('.').map(Number)
    return {
      type: 0x01, // IPv4
      buffer: Buffer.from(parts)
    }
  }

  // Check if it's an IPv6 address
  if (net.isIPv6(address)) {
    return {
      type: 0x04, // IPv6
      buffer: parseIPv6(address)
    }
  }

  // Otherwise, treat as domain name
  const domainBuffer = Buffer.from(address, 'utf8')
  if (domainBuffer.length > 255) {
    throw new InvalidArgumentError('Domain name too long (max 255 bytes)')
  }

  return {
    type: 0x03, // Domain
    buffer: Buffer.concat([Buffer.from([domainBuffer.length]), domainBuffer])
  }
}

/**
 * Parse IPv6 address to buffer
 * @param {string} address - IPv6 address string
 * @returns {Buffer} 16-byte buffer
 */
function parseIPv6 (address) {
  const buffer = Buffer.alloc(16)
  let normalizedAddress = address

  // Expand an embedded IPv4 tail into the last two IPv6 groups.
  if (address.includes('.')) {
    const lastColonIndex = address.lastIndexOf(':')
    const ipv4Part = address.slice(lastColonIndex + 1)

    if (net.isIPv4(ipv4Part)) {
      const octets = ipv4Part.split('.').map(Number)
      const high = ((octets[0] << 8) | octets[1]).toString(16)
      const low = ((octets[2] << 8) | octets[3]).toString(16)
      normalizedAddress = `${address.slice(0, lastColonIndex)}:${high}:${low}`
    }
  }

  // Handle compressed notation (::)
  const doubleColonIndex = normalizedAddress.indexOf('::')
  if (doubleColonIndex !== -1) {
    const before = normalizedAddress.slice(0, doubleColonIndex)
    const after = normalizedAddress.slice(doubleColonIndex + 2)
    const beforeParts = before === '' ? [] : before.split(':')
    const afterParts = after === '' ? [] : after.split(':')

    let bufferIndex = 0
    for (const part of beforeParts) {
      buffer.writeUInt16BE(parseInt(part, 16), bufferIndex)
      bufferIndex += 2
    }
    bufferIndex = 16 - afterParts.length * 2
    for (const part of afterParts) {
      buffer.writeUInt16BE(parseInt(part, 16), bufferIndex)
      bufferIndex += 2
    }
  } else {
    const parts = normalizedAddress.split(':')
    for (let i = 0; i < parts.length; i++) {
      buffer.writeUInt16BE(parseInt(parts[i], 16), i * 2)
    }
  }

  return buffer
}

/**
 * Build a SOCKS5 address buffer
 * @param {number} type - Address type (1=IPv4, 3=Domain, 4=IPv6)
 * @param {Buffer} addressBuffer - The address data
 * @param {number} port - Port number
 * @returns {Buffer} Complete address buffer including type, address, and port
 */
function buildAddressBuffer (type, addressBuffer, port) {
  const portBuffer = Buffer.allocUnsafe(2)
  portBuffer.writeUInt16BE(port, 0)

  return Buffer.concat([
    Buffer.from([type]),
    addressBuffer,
    portBuffer
  ])
}

/**
 * Parse address from SOCKS5 response
 * @param {Buffer} buffer - Buffer containing the address
 * @param {number} offset - Starting offset in buffer
 * @returns {{address: string, port: number, bytesRead: number}}
 */
function parseResponseAddress (buffer, offset = 0) {
  if (buffer.length < offset + 1) {
    throw new InvalidArgumentError('Buffer too small to contain address type')
  }

  const addressType = buffer[offset]
  let address
  let currentOffset = offset + 1

  switch (addressType) {
    case 0x01: { // IPv4
      if (buffer.length < currentOffset + 6) {
        throw new InvalidArgumentError('Buffer too small for IPv4 address')
      }
      address = Array.from(buffer.subarray(currentOffset, currentOffset + 4)).join('.')
      currentOffset += 4
      break
    }

    case 0x03: { // Domain
      if (buffer.length < currentOffset + 1) {
        throw new InvalidArgumentError('Buffer too small for domain length')
      }
      const domainLength = buffer[currentOffset]
      currentOffset += 1

      if (buffer.length < currentOffset + domainLength + 2) {
        throw new InvalidArgumentError('Buffer too small for domain address')
      }
      address = buffer.subarray(currentOffset, currentOffset + domainLength).toString('utf8')
      currentOffset += domainLength
      break
    }

    case 0x04: { // IPv6
      if (buffer.length < currentOffset + 18) {
        throw new InvalidArgumentError('Buffer too small for IPv6 address')
      }
      // Convert buffer to IPv6 string
      const parts = []
      for (let i = 0; i < 8; i++) {
        const value = buffer.readUInt16BE(currentOffset + i * 2)
        parts.push(value.toString(16))
      }
      address = parts.join(':')
      currentOffset += 16
      break
    }

    default:
      throw new InvalidArgumentError(`Invalid address type: ${addressType}`)
  }

  // Parse port
  if (buffer.length < currentOffset + 2) {
    throw new InvalidArgumentError('Buffer too small for port')
  }
  const port = buffer.readUInt16BE(currentOffset)
  currentOffset += 2

  return {
    address,
    port,
    bytesRead: currentOffset - offset
  }
}

/**
 * Create error for SOCKS5 reply code
 * @param {number} replyCode - SOCKS5 reply code
 * @returns {Error} Appropriate error object
 */
function createReplyError (replyCode) {
  const messages = {
    0x01: 'General SOCKS server failure',
    0x02: 'Connection not allowed by ruleset',
    0x03: 'Network unreachable',
    0x04: 'Host unreachable',
    0x05: 'Connection refused',
    0x06: 'TTL expired',
    0x07: 'Command not supported',
    0x08: 'Address type not supported'
  }

  const message = messages[replyCode] || `Unknown SOCKS5 error code: ${replyCode}`
  const error = new Error(message)
  error.code = `SOCKS5_${replyCode}`
  return error
}

module.exports = {
  parseAddress,
  parseIPv6,
  buildAddressBuffer,
  parseResponseAddress,
  createReplyError
}


/***/ }),

/***/ 2015:
/***/ ((module) => {



module.exports = {
  kClose: Symbol('close'),
  kDestroy: Symbol('destroy'),
  kDispatch: Symbol('dispatch'),
  kUrl: Symbol('url'),
  kRequestOrigin: Symbol('request origin'),
  kRedirectCacheControl: Symbol('redirect cache control'),
  kOriginless: Symbol('originless'),
  kWriting: Symbol('writing'),
  kResuming: Symbol('resuming'),
  kQueue: Symbol('queue'),
  kConnect: Symbol('connect'),
  kConnecting: Symbol('connecting'),
  kKeepAliveDefaultTimeout: Symbol('default keep alive timeout'),
  kKeepAliveMaxTimeout: Symbol('max keep alive timeout'),
  kKeepAliveTimeoutThreshold: Symbol('keep alive timeout threshold'),
  kKeepAliveTimeoutValue: Symbol('keep alive timeout'),
  kKeepAlive: Symbol('keep alive'),
  kHeadersTimeout: Symbol('headers timeout'),
  kBodyTimeout: Symbol('body timeout'),
  kServerName: Symbol('server name'),
  kLocalAddress: Symbol('local address'),
  kHost: Symbol('host'),
  kNoRef: Symbol('no ref'),
  kBodyUsed: Symbol('used'),
  kBody: Symbol('abstracted request body'),
  kRunning: Symbol('running'),
  kBlocking: Symbol('blocking'),
  kPending: Symbol('pending'),
  kSize: Symbol('size'),
  kBusy: Symbol('busy'),
  kQueued: Symbol('queued'),
  kFree: Symbol('free'),
  kConnected: Symbol('connected'),
  kClosed: Symbol('closed'),
  kNeedDrain: Symbol('need drain'),
  kReset: Symbol('reset'),
  kDestroyed: Symbol.for('nodejs.stream.destroyed'),
  kResume: Symbol('resume'),
  kOnError: Symbol('on error'),
  kMaxHeadersSize: Symbol('max headers size'),
  kRunningIdx: Symbol('running index'),
  kPendingIdx: Symbol('pending index'),
  kError: Symbol('error'),
  kClients: Symbol('clients'),
  kClient: Symbol('client'),
  kParser: Symbol('parser'),
  kOnDestroyed: Symbol('destroy callbacks'),
  kPipelining: Symbol('pipelining'),
  kSocket: Symbol('socket'),
  kHostHeader: Symbol('host header'),
  kConnector: Symbol('connector'),
  kStrictContentLength: Symbol('strict content length'),
  kMaxRedirections: Symbol('maxRedirections'),
  kMaxRequests: Symbol('maxRequestsPerClient'),
  kProxy: Symbol('proxy agent options'),
  kCounter: Symbol('socket request counter'),
  kMaxResponseSize: Symbol('max response size'),
  kHTTP2Session: Symbol('http2Session'),
  kHTTP2Options: Symbol('http2 options'),
  kHTTP2SessionState: Symbol('http2Session state'),
  kRetryHandlerDefaultRetry: Symbol('retry agent default retry'),
  kConstruct: Symbol('constructable'),
  kListeners: Symbol('listeners'),
  kHTTPContext: Symbol('http context'),
  kMaxConcurrentStreams: Symbol('max concurrent streams'),
  kHostAuthority: Symbol('host authority'),
  kHTTP2InitialWindowSize: Symbol('http2 initial window size'),
  kHTTP2ConnectionWindowSize: Symbol('http2 connection window size'),
  kEnableConnectProtocol: Symbol('http2session connect protocol'),
  kRemoteSettings: Symbol('http2session remote settings'),
  kHTTP2Stream: Symbol('http2session client stream'),
  kPingInterval: Symbol('ping interval'),
  kUseMilo: Symbol('use milo'),
  kNoProxyAgent: Symbol('no proxy agent'),
  kHttpProxyAgent: Symbol('http proxy agent'),
  kHttpsProxyAgent: Symbol('https proxy agent'),
  kSocks5ProxyAgent: Symbol('socks5 proxy agent')
}


/***/ }),

/***/ 2260:
/***/ ((__unused_webpack_module, exports) => {

// The names of all known headers, for a look-up by bytes. Building this tree takes longer than the few headers of a step
// can give back: without it, undici decodes a name and puts it into lower case.
exports.tree = { lookup() {} };


/***/ }),

/***/ 4684:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const assert = __nccwpck_require__(3613)
const { kDestroyed, kBodyUsed, kListeners, kBody } = __nccwpck_require__(2015)
const { IncomingMessage } = __nccwpck_require__(5513)
const stream = __nccwpck_require__(7075)
const net = __nccwpck_require__(7030)
const { stringify } = __nccwpck_require__(1792)
const { EventEmitter: EE, addAbortListener: addAbortListenerNative } = __nccwpck_require__(8474)
const timers = __nccwpck_require__(271)
const { InvalidArgumentError, ConnectTimeoutError } = __nccwpck_require__(9111)
const { headerNameLowerCasedRecord } = __nccwpck_require__(131)
const { tree } = __nccwpck_require__(2260)

class BodyAsyncIterable {
  constructor (body) {
    this[kBody] = body
    this[kBodyUsed] = false
  }

  async * [Symbol.asyncIterator] () {
    assert(!this[kBodyUsed], 'disturbed')
    this[kBodyUsed] = true
    yield * this[kBody]
  }
}

function noop () {}

/**
 * @param {*} body
 * @returns {*}
 */
function wrapRequestBody (body) {
  if (isStream(body)) {
    // TODO (fix): Provide some way for the user to cache the file to e.g. /tmp
    // so that it can be dispatched again?
    // TODO (fix): Do we need 100-expect support to provide a way to do this properly?
    if (bodyLength(body) === 0) {
      body
        .on('data', function () {
          assert(false)
        })
    }

    if (typeof body.readableDidRead !== 'boolean') {
      body[kBodyUsed] = false
      EE.prototype.on.call(body, 'data', function () {
        this[kBodyUsed] = true
      })
    }

    return body
  } else if (body && typeof body.pipeTo === 'function') {
    // TODO (fix): We can't access ReadableStream internal state
    // to determine whether or not it has been disturbed. This is just
    // a workaround.
    return new BodyAsyncIterable(body)
  } else if (body && isFormDataLike(body)) {
    return body
  } else if (
    body &&
    typeof body !== 'string' &&
    !ArrayBuffer.isView(body) &&
    isIterable(body)
  ) {
    // TODO: Should we allow re-using iterable if !this.opts.idempotent
    // or through some other flag?
    return new BodyAsyncIterable(body)
  } else {
    return body
  }
}

/**
 * @param {*} obj
 * @returns {obj is import('node:stream').Stream}
 */
function isStream (obj) {
  return obj && typeof obj === 'object' && typeof obj.pipe === 'function' && typeof obj.on === 'function'
}

/**
 * @param {*} object
 * @returns {object is Blob}
 */
function isBlobLike (object) {
  return object instanceof Blob
}

/**
 * @param {string} url The path to check for query strings or fragments.
 * @returns {boolean} Returns true if the path contains a query string or fragment.
 */
function pathHasQueryOrFragment (url) {
  return (
    url.includes('?') ||
    url.includes('#')
  )
}

/**
 * @param {string} url The URL to add the query params to
 * @param {import('node:querystring').ParsedUrlQueryInput} queryParams The object to serialize into a URL query string
 * @returns {string} The URL with the query params added
 */
function serializePathWithQuery (url, queryParams) {
  if (pathHasQueryOrFragment(url)) {
    throw new Error('Query params cannot be passed when url already contains "?" or "#".')
  }

  const stringified = stringify(queryParams)

  if (stringified) {
    url += '?' + stringified
  }

  return url
}

/**
 * @param {number|string|undefined} port
 * @returns {boolean}
 */
function isValidPort (port) {
  const value = parseInt(port, 10)
  return (
    value === Number(port) &&
    value >= 0 &&
    value <= 65535
  )
}

/**
 * Check if the value is a valid http or https prefixed string.
 *
 * @param {string} value
 * @returns {boolean}
 */
function isHttpOrHttpsPrefixed (value) {
  return (
    value != null &&
    value[0] === 'h' &&
    value[1] === 't' &&
    value[2] === 't' &&
    value[3] === 'p' &&
    (
      value[4] === ':' ||
      (
        value[4] === 's' &&
        value[5] === ':'
      )
    )
  )
}

/**
 * @param {string|URL|Record<string,string>} url
 * @returns {URL}
 */
function parseURL (url) {
  if (typeof url === 'string') {
    /**
     * @type {URL}
     */
    url = new URL(url)

    if (!isHttpOrHttpsPrefixed(url.origin || url.protocol)) {
      throw new InvalidArgumentError('Invalid URL protocol: the URL must start with `http:` or `https:`.')
    }

    return url
  }

  if (!url || typeof url !== 'object') {
    throw new InvalidArgumentError('Invalid URL: The URL argument must be a non-null object.')
  }

  if (!(url instanceof URL)) {
    if (url.port != null && url.port !== '' && isValidPort(url.port) === false) {
      throw new InvalidArgumentError('Invalid URL: port must be a valid integer or a string representation of an integer.')
    }

    if (url.path != null && typeof url.path !== 'string') {
      throw new InvalidArgumentError('Invalid URL path: the path must be a string or null/undefined.')
    }

    if (url.pathname != null && typeof url.pathname !== 'string') {
      throw new InvalidArgumentError('Invalid URL pathname: the pathname must be a string or null/undefined.')
    }

    if (url.hostname != null && typeof url.hostname !== 'string') {
      throw new InvalidArgumentError('Invalid URL hostname: the hostname must be a string or null/undefined.')
    }

    if (url.origin != null && typeof url.origin !== 'string') {
      throw new InvalidArgumentError('Invalid URL origin: the origin must be a string or null/undefined.')
    }

    if (!isHttpOrHttpsPrefixed(url.origin || url.protocol)) {
      throw new InvalidArgumentError('Invalid URL protocol: the URL must start with `http:` or `https:`.')
    }

    const port = url.port != null
      ? url.port
      : (url.protocol === 'https:' ? 443 : 80)
    let origin = url.origin != null
      ? url.origin
      : `${url.protocol || ''}//${url.hostname || ''}:${port}`
    let path = url.path != null
      ? url.path
      : `${url.pathname || ''}${url.search || ''}`

    if (origin[origin.length - 1] === '/') {
      origin = origin.slice(0, origin.length - 1)
    }

    if (path && path[0] !== '/') {
      path = `/${path}`
    }
    // new URL(path, origin) is unsafe when `path` contains an absolute URL
    // From https://developer.mozilla.org/en-US/docs/Web/API/URL/URL:
    // If first parameter is a relative URL, second param is required, and will be used as the base URL.
    // If first parameter is an absolute URL, a given second param will be ignored.
    return new URL(`${origin}${path}`)
  }

  if (!isHttpOrHttpsPrefixed(url.origin || url.protocol)) {
    throw new InvalidArgumentError('Invalid URL protocol: the URL must start with `http:` or `https:`.')
  }

  return url
}

/**
 * @param {string|URL|Record<string, string>} url
 * @returns {URL}
 */
function parseOrigin (url) {
  url = parseURL(url)

  if (url.pathname !== '/' || url.search || url.hash) {
    throw new InvalidArgumentError('invalid url')
  }

  return url
}

/**
 * @param {string} host
 * @returns {string}
 */
function getHostname (host) {
  if (host[0] === '[') {
    const idx = host.indexOf(']')

    assert(idx !== -1)
    return host.substring(1, idx)
  }

  const idx = host.indexOf(':')
  if (idx === -1) return host

  return host.substring(0, idx)
}

/**
 * IP addresses are not valid server names per RFC6066
 * Currently, the only server names supported are DNS hostnames
 * @param {string|null} host
 * @returns {string|null}
 */
function getServerName (host) {
  if (!host) {
    return null
  }

  assert(typeof host === 'string')

  const servername = getHostname(host)
  if (net.isIP(servername)) {
    return ''
  }

  return servername
}

/**
 * @function
 * @template T
 * @param {T} obj
 * @returns {T}
 */
function deepClone (obj) {
  return JSON.parse(JSON.stringify(obj))
}

/**
 * @param {*} obj
 * @returns {obj is AsyncIterable}
 */
function isAsyncIterable (obj) {
  return !!(obj != null && typeof obj[Symbol.asyncIterator] === 'function')
}

/**
 * @param {*} obj
 * @returns {obj is Iterable}
 */
function isIterable (obj) {
  return !!(obj != null && (typeof obj[Symbol.iterator] === 'function' || typeof obj[Symbol.asyncIterator] === 'function'))
}

/**
 * Checks whether an object has a safe Symbol.iterator \u2014 i.e. one that is
 * either own or inherited from a non-Object.prototype chain.  This prevents
 * prototype-pollution attacks from injecting a fake iterator on
 * Object.prototype.
 * @param {object} obj
 * @returns {boolean}
 */
function hasSafeIterator (obj) {
  const prototype = Object.getPrototypeOf(obj)
  const ownIterator = Object.hasOwn(obj, Symbol.iterator)
  return ownIterator || (prototype != null && prototype !== Object.prototype && typeof obj[Symbol.iterator] === 'function')
}

/**
 * @param {Blob|Buffer|import ('stream').Stream} body
 * @returns {number|null}
 */
function bodyLength (body) {
  if (body == null) {
    return 0
  } else if (isStream(body)) {
    const state = body._readableState
    return state && state.objectMode === false && state.ended === true && Number.isFinite(state.length)
      ? state.length
      : null
  } else if (isBlobLike(body)) {
    return body.size != null ? body.size : null
  } else if (isBuffer(body)) {
    return body.byteLength
  }

  return null
}

/**
 * @param {import ('stream').Stream} body
 * @returns {boolean}
 */
function isDestroyed (body) {
  return body && !!(body.destroyed || body[kDestroyed] || (stream.isDestroyed?.(body)))
}

/**
 * @param {import ('stream').Stream} stream
 * @param {Error} [err]
 * @returns {void}
 */
function destroy (stream, err) {
  if (stream == null || !isStream(stream) || isDestroyed(stream)) {
    return
  }

  if (typeof stream.destroy === 'function') {
    if (Object.getPrototypeOf(stream).constructor === IncomingMessage) {
      // See: https://github.com/nodejs/node/pull/38505/files
      stream.socket = null
    }

    try {
      stream.destroy(err)
    } catch {
      // stream.destroy may throw on managed sockets (e.g., http2).
      // Silently ignore \u2014 the socket lifecycle is handled by the subsystem.
    }
  } else if (err) {
    queueMicrotask(() => {
      stream.emit('error', err)
    })
  }

  if (stream.destroyed !== true) {
    stream[kDestroyed] = true
  }
}

const KEEPALIVE_TIMEOUT_EXPR = /(?:^|,)[\t ]*timeout=(\d+)/i
/**
 * @param {string} val
 * @returns {number | null}
 */
function parseKeepAliveTimeout (val) {
  const m = val.match(KEEPALIVE_TIMEOUT_EXPR)
  return m ? parseInt(m[1], 10) * 1000 : null
}

/**
 * Retrieves a header name and returns its lowercase value.
 * @param {string | Buffer} value Header name
 * @returns {string}
 */
function headerNameToString (value) {
  return typeof value === 'string'
    ? headerNameLowerCasedRecord[value] ?? value.toLowerCase()
    : tree.lookup(value) ?? value.toString('latin1').toLowerCase()
}

/**
 * Receive the buffer as a string and return its lowercase value.
 * @param {Buffer} value Header name
 * @returns {string}
 */
function bufferToLowerCasedHeaderName (value) {
  return tree.lookup(value) ?? value.toString('latin1').toLowerCase()
}

/**
 * Writes a header onto a plain object without going through the
 * `Object.prototype` `__proto__` setter. Plain assignment there drops a string
 * value and, when the value is an array, replaces the object's prototype
 * instead of storing anything. Every other name is a normal assignment.
 *
 * @param {Record<string, string | string[]>} obj Accumulator to write onto
 * @param {string} key Header name
 * @param {string | string[]} value Header value
 * @returns {void}
 */
function setHeader (obj, key, value) {
  if (key === '__proto__') {
    Object.defineProperty(obj, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true
    })
  } else {
    obj[key] = value
  }
}

/**
 * @param {(Buffer | string)[]} headers
 * @param {Record<string, string | string[]>} [obj]
 * @returns {Record<string, string | string[]>}
 */
function parseHeaders (headers, obj) {
  if (obj === undefined) obj = {}

  for (let i = 0; i < headers.length; i += 2) {
    const key = headerNameToString(headers[i])
    let val = obj[key]

    if (val !== undefined) {
      if (!Object.hasOwn(obj, key)) {
        const headersValue = typeof headers[i + 1] === 'string'
          ? headers[i + 1]
          : Array.isArray(headers[i + 1])
            ? headers[i + 1].map(x => x.toString('latin1'))
            : headers[i + 1].toString('latin1')

        if (key === '__proto__') {
          Object.defineProperty(obj, key, {
            value: headersValue,
            enumerable: true,
            configurable: true,
            writable: true
          })
        } else {
          obj[key] = headersValue
        }
      } else {
        if (typeof val === 'string') {
          val = [val]
          obj[key] = val
        }
        val.push(headers[i + 1].toString('latin1'))
      }
    } else {
      const headersValue = typeof headers[i + 1] === 'string'
        ? headers[i + 1]
        : Array.isArray(headers[i + 1])
          ? headers[i + 1].map(x => x.toString('latin1'))
          : headers[i + 1].toString('latin1')

      obj[key] = headersValue
    }
  }

  return obj
}

/**
 * @param {Buffer[] | string[] | Record<string, string | string[]> | null | undefined} headers
 * @returns {string[]}
 */
function parseRawHeaders (headers) {
  if (headers == null) {
    return []
  }

  if (!Array.isArray(headers)) {
    const rawHeaders = []

    for (const [name, value] of Object.entries(headers)) {
      if (Array.isArray(value)) {
        for (const entry of value) {
          rawHeaders.push(name, `${entry}`)
        }
      } else {
        rawHeaders.push(name, `${value}`)
      }
    }

    return rawHeaders
  }

  const headersLength = headers.length
  /**
   * @type {string[]}
   */
  const ret = new Array(headersLength)

  let key
  let val

  for (let n = 0; n < headersLength; n += 2) {
    key = headers[n]
    val = headers[n + 1]

    typeof key !== 'string' && (key = key.toString())
    typeof val !== 'string' && (val = val.toString('latin1'))

    ret[n] = key
    ret[n + 1] = val
  }

  return ret
}

/**
 * @param {Record<string, string | string[]>} headers
 * @returns {Buffer[]}
 */
function toRawHeaders (headers) {
  const rawHeaders = []

  for (const [name, value] of Object.entries(headers)) {
    if (Array.isArray(value)) {
      for (const entry of value) {
        rawHeaders.push(Buffer.from(name, 'latin1'), Buffer.from(`${entry}`, 'latin1'))
      }
    } else {
      rawHeaders.push(Buffer.from(name, 'latin1'), Buffer.from(`${value}`, 'latin1'))
    }
  }

  return rawHeaders
}

/**
 * @param {string[]} headers
 * @param {Buffer[]} headers
 */
function encodeRawHeaders (headers) {
  if (!Array.isArray(headers)) {
    throw new TypeError('expected headers to be an array')
  }
  return headers.map(x => Buffer.from(x))
}

/**
 * @param {*} buffer
 * @returns {buffer is Buffer}
 */
function isBuffer (buffer) {
  // See, https://github.com/mcollina/undici/pull/319
  return buffer instanceof Uint8Array || Buffer.isBuffer(buffer)
}

/**
 * Asserts that the handler object is a request handler.
 *
 * @param {object} handler
 * @param {string} method
 * @param {string} [upgrade]
 * @returns {asserts handler is import('../api/api-request').RequestHandler}
 */
function assertRequestHandler (handler, method, upgrade) {
  if (!handler || typeof handler !== 'object') {
    throw new InvalidArgumentError('handler must be an object')
  }

  if (typeof handler.onRequestStart !== 'function') {
    throw new InvalidArgumentError('invalid onRequestStart method')
  }

  if (typeof handler.onResponseError !== 'function') {
    throw new InvalidArgumentError('invalid onResponseError method')
  }

  if (typeof handler.onBodySent !== 'function' && handler.onBodySent !== undefined) {
    throw new InvalidArgumentError('invalid onBodySent method')
  }

  if (typeof handler.onRequestSent !== 'function' && handler.onRequestSent !== undefined) {
    throw new InvalidArgumentError('invalid onRequestSent method')
  }

  if (upgrade || method === 'CONNECT') {
    if (typeof handler.onRequestUpgrade !== 'function') {
      throw new InvalidArgumentError('invalid onRequestUpgrade method')
    }
  } else {
    if (typeof handler.onResponseStart !== 'function') {
      throw new InvalidArgumentError('invalid onResponseStart method')
    }

    if (typeof handler.onResponseData !== 'function') {
      throw new InvalidArgumentError('invalid onResponseData method')
    }

    if (typeof handler.onResponseEnd !== 'function') {
      throw new InvalidArgumentError('invalid onResponseEnd method')
    }
  }
}

/**
 * A body is disturbed if it has been read from and it cannot be re-used without
 * losing state or data.
 * @param {import('node:stream').Readable} body
 * @returns {boolean}
 */
function isDisturbed (body) {
  // TODO (fix): Why is body[kBodyUsed] needed?
  return !!(body && (stream.isDisturbed(body) || body[kBodyUsed]))
}

/**
 * @typedef {object} SocketInfo
 * @property {string} [localAddress]
 * @property {number} [localPort]
 * @property {string} [remoteAddress]
 * @property {number} [remotePort]
 * @property {string} [remoteFamily]
 * @property {number} [timeout]
 * @property {number} bytesWritten
 * @property {number} bytesRead
 */

/**
 * @param {import('net').Socket} socket
 * @returns {SocketInfo}
 */
function getSocketInfo (socket) {
  return {
    localAddress: socket.localAddress,
    localPort: socket.localPort,
    remoteAddress: socket.remoteAddress,
    remotePort: socket.remotePort,
    remoteFamily: socket.remoteFamily,
    timeout: socket.timeout,
    bytesWritten: socket.bytesWritten,
    bytesRead: socket.bytesRead
  }
}

/**
 * The object should be a FormData instance and contains all the required
 * methods.
 * @param {*} object
 * @returns {object is FormData}
 */
function isFormDataLike (object) {
  return (
    object &&
    typeof object === 'object' &&
    typeof object.append === 'function' &&
    typeof object.delete === 'function' &&
    typeof object.get === 'function' &&
    typeof object.getAll === 'function' &&
    typeof object.has === 'function' &&
    typeof object.set === 'function' &&
    object[Symbol.toStringTag] === 'FormData'
  )
}

function addAbortListener (signal, listener) {
  if (!signal || 'aborted' in signal) {
    return addAbortListenerNative(signal, listener)[Symbol.dispose]
  }

  if (typeof signal.addEventListener === 'function') {
    signal.addEventListener('abort', listener, { once: true })
    return () => signal.removeEventListener('abort', listener)
  }
  signal.once('abort', listener)
  return () => signal.removeListener('abort', listener)
}

const validTokenChars = new Uint8Array([
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0-15
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 16-31
  0, 1, 0, 1, 1, 1, 1, 1, 0, 0, 1, 1, 0, 1, 1, 0, // 32-47 (!"#$%&'()*+,-./)
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, // 48-63 (0-9:;<=>?)
  0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, // 64-79 (@A-O)
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, // 80-95 (P-Z[\]^_)
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, // 96-111 (`a-o)
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 1, 0, // 112-127 (p-z{|}~)
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 128-143
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 144-159
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 160-175
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 176-191
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 192-207
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 208-223
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 224-239
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0  // 240-255
])

/**
 * @see https://tools.ietf.org/html/rfc7230#section-3.2.6
 * @param {number} c
 * @returns {boolean}
 */
function isTokenCharCode (c) {
  return (validTokenChars[c] === 1)
}

const tokenRegExp = /^[\^_`a-zA-Z\-0-9!#$%&'*+.|~]+$/

/**
 * @param {string} characters
 * @returns {boolean}
 */
function isValidHTTPToken (characters) {
  if (characters.length >= 12) return tokenRegExp.test(characters)
  if (characters.length === 0) return false

  for (let i = 0; i < characters.length; i++) {
    if (validTokenChars[characters.charCodeAt(i)] !== 1) {
      return false
    }
  }
  return true
}

// headerCharRegex have been lifted from
// https://github.com/nodejs/node/blob/main/lib/_http_common.js

/**
 * Matches if val contains an invalid field-vchar
 *  field-value    = *( field-content / obs-fold )
 *  field-content  = field-vchar [ 1*( SP / HTAB ) field-vchar ]
 *  field-vchar    = VCHAR / obs-text
 */
const headerCharRegex = /[^\t\x20-\x7e\x80-\xff]/

/**
 * @param {string} characters
 * @returns {boolean}
 */
function isValidHeaderValue (characters) {
  return !headerCharRegex.test(characters)
}

const rangeHeaderRegex = /^bytes (\d+)-(\d+)\/(\d+|\*)?$/

/**
 * @typedef {object} RangeHeader
 * @property {number} start
 * @property {number | null} end
 * @property {number | null} size
 */

/**
 * Parse accordingly to RFC 9110
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.content-range
 * @param {string} [range]
 * @returns {RangeHeader|null}
 */
function parseRangeHeader (range) {
  if (range == null || range === '') return { start: 0, end: null, size: null }
  if (!range) return null

  const m = rangeHeaderRegex.exec(range)
  return m
    ? {
        start: parseInt(m[1]),
        end: m[2] ? parseInt(m[2]) : null,
        size: m[3] && m[3] !== '*' ? parseInt(m[3]) : null
      }
    : null
}

/**
 * @template {import("events").EventEmitter} T
 * @param {T} obj
 * @param {string} name
 * @param {(...args: any[]) => void} listener
 * @returns {T}
 */
function addListener (obj, name, listener) {
  const listeners = (obj[kListeners] ??= [])
  listeners.push([name, listener])
  obj.on(name, listener)
  return obj
}

/**
 * @template {import("events").EventEmitter} T
 * @param {T} obj
 * @returns {T}
 */
function removeAllListeners (obj) {
  if (obj[kListeners] != null) {
    for (const [name, listener] of obj[kListeners]) {
      obj.removeListener(name, listener)
    }
    obj[kListeners] = null
  }
  return obj
}

/**
 * @param {import ('../dispatcher/client')} client
 * @param {import ('../core/request')} request
 * @param {Error} err
 */
function errorRequest (client, request, err) {
  try {
    request.onResponseError(err)
    assert(request.aborted)
  } catch (err) {
    client.emit('error', err)
  }
}

/**
 * @param {WeakRef<net.Socket>} socketWeakRef
 * @param {object} opts
 * @param {number} opts.timeout
 * @param {string} opts.hostname
 * @param {number} opts.port
 * @returns {() => void}
 */
const setupConnectTimeout = process.platform === 'win32'
  ? (socketWeakRef, opts) => {
      if (!opts.timeout) {
        return noop
      }

      let s1 = null
      let s2 = null
      const fastTimer = timers.setFastTimeout(() => {
      // setImmediate is added to make sure that we prioritize socket error events over timeouts
        s1 = setImmediate(() => {
        // Windows needs an extra setImmediate probably due to implementation differences in the socket logic
          s2 = setImmediate(() => onConnectTimeout(socketWeakRef.deref(), opts))
        })
      }, opts.timeout)
      return () => {
        timers.clearFastTimeout(fastTimer)
        clearImmediate(s1)
        clearImmediate(s2)
      }
    }
  : (socketWeakRef, opts) => {
      if (!opts.timeout) {
        return noop
      }

      let s1 = null
      const fastTimer = timers.setFastTimeout(() => {
      // setImmediate is added to make sure that we prioritize socket error events over timeouts
        s1 = setImmediate(() => {
          onConnectTimeout(socketWeakRef.deref(), opts)
        })
      }, opts.timeout)
      return () => {
        timers.clearFastTimeout(fastTimer)
        clearImmediate(s1)
      }
    }

/**
 * @param {net.Socket} socket
 * @param {object} opts
 * @param {number} opts.timeout
 * @param {string} opts.hostname
 * @param {number} opts.port
 */
function onConnectTimeout (socket, opts) {
  // The socket could be already garbage collected
  if (socket == null) {
    return
  }

  let message = 'Connect Timeout Error'
  if (Array.isArray(socket.autoSelectFamilyAttemptedAddresses)) {
    message += ` (attempted addresses: ${socket.autoSelectFamilyAttemptedAddresses.join(', ')},`
  } else {
    message += ` (attempted address: ${opts.hostname}:${opts.port},`
  }

  message += ` timeout: ${opts.timeout}ms)`

  destroy(socket, new ConnectTimeoutError(message))
}

let lastUrlString = null
let lastProtocol = null

/**
 * @param {string} urlString
 * @returns {string}
 */
function getProtocolFromUrlString (urlString) {
  // Requests are typically dispatched against the same origin over and over,
  // so cache the last (urlString, protocol) pair to skip re-parsing.
  if (urlString === lastUrlString) {
    return lastProtocol
  }

  const protocol = getProtocolFromUrlStringSlow(urlString)
  lastUrlString = urlString
  lastProtocol = protocol

  return protocol
}

/**
 * @param {string} urlString
 * @returns {string}
 */
function getProtocolFromUrlStringSlow (urlString) {
  if (
    urlString[0] === 'h' &&
    urlString[1] === 't' &&
    urlString[2] === 't' &&
    urlString[3] === 'p'
  ) {
    switch (urlString[4]) {
      case ':':
        return 'http:'
      case 's':
        if (urlString[5] === ':') {
          return 'https:'
        }
    }
  }
  // fallback if none of the usual suspects
  return urlString.slice(0, urlString.indexOf(':') + 1)
}

const kEnumerableProperty = {
  __proto__: null,
  enumerable: true
}

const normalizedMethodRecordsBase = {
  delete: 'DELETE',
  DELETE: 'DELETE',
  get: 'GET',
  GET: 'GET',
  head: 'HEAD',
  HEAD: 'HEAD',
  options: 'OPTIONS',
  OPTIONS: 'OPTIONS',
  post: 'POST',
  POST: 'POST',
  put: 'PUT',
  PUT: 'PUT',
  query: 'QUERY',
  QUERY: 'QUERY'
}

const normalizedMethodRecords = {
  ...normalizedMethodRecordsBase,
  patch: 'patch',
  PATCH: 'PATCH'
}

// Note: object prototypes should not be able to be referenced. e.g. `Object#hasOwnProperty`.
Object.setPrototypeOf(normalizedMethodRecordsBase, null)
Object.setPrototypeOf(normalizedMethodRecords, null)

module.exports = {
  kEnumerableProperty,
  isDisturbed,
  isBlobLike,
  parseOrigin,
  parseURL,
  getServerName,
  isStream,
  isIterable,
  hasSafeIterator,
  isAsyncIterable,
  isDestroyed,
  headerNameToString,
  bufferToLowerCasedHeaderName,
  addListener,
  removeAllListeners,
  errorRequest,
  parseRawHeaders,
  toRawHeaders,
  encodeRawHeaders,
  parseHeaders,
  setHeader,
  parseKeepAliveTimeout,
  destroy,
  bodyLength,
  deepClone,
  isBuffer,
  assertRequestHandler,
  getSocketInfo,
  isFormDataLike,
  pathHasQueryOrFragment,
  serializePathWithQuery,
  addAbortListener,
  isValidHTTPToken,
  isValidHeaderValue,
  isTokenCharCode,
  parseRangeHeader,
  normalizedMethodRecordsBase,
  normalizedMethodRecords,
  isValidPort,
  isHttpOrHttpsPrefixed,
  safeHTTPMethods: Object.freeze(['GET', 'HEAD', 'OPTIONS', 'TRACE']),
  wrapRequestBody,
  setupConnectTimeout,
  getProtocolFromUrlString
}


/***/ }),

/***/ 7697:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const { InvalidArgumentError, MaxOriginsReachedError } = __nccwpck_require__(9111)
const { kBusy, kClients, kConnected, kRunning, kPending, kClose, kDestroy, kDispatch, kUrl } = __nccwpck_require__(2015)
const DispatcherBase = __nccwpck_require__(8429)
const Pool = __nccwpck_require__(7112)
const Client = __nccwpck_require__(5537)
const util = __nccwpck_require__(4684)

const kOnConnect = Symbol('onConnect')
const kOnDisconnect = Symbol('onDisconnect')
const kOnConnectionError = Symbol('onConnectionError')
const kOnDrain = Symbol('onDrain')
const kFactory = Symbol('factory')
const kOptions = Symbol('options')
const kOrigins = Symbol('origins')

function defaultFactory (origin, opts) {
  return opts && opts.connections === 1
    ? new Client(origin, opts)
    : new Pool(origin, opts)
}

class Agent extends DispatcherBase {
  constructor ({ factory = defaultFactory, maxOrigins = Infinity, connect, tls, ...options } = {}) {
    if (typeof factory !== 'function') {
      throw new InvalidArgumentError('factory must be a function.')
    }

    if (connect != null && typeof connect !== 'function' && typeof connect !== 'object') {
      throw new InvalidArgumentError('connect must be a function or an object')
    }

    if (typeof maxOrigins !== 'number' || Number.isNaN(maxOrigins) || maxOrigins <= 0) {
      throw new InvalidArgumentError('maxOrigins must be a number greater than 0')
    }

    super(options)

    if (connect && typeof connect !== 'function') {
      connect = { ...connect }
    }

    if (tls && typeof tls !== 'function') {
      tls = { ...tls }
    }

    this[kOptions] = { ...util.deepClone(options), maxOrigins, connect, tls }
    this[kFactory] = factory
    this[kClients] = new Map()
    this[kOrigins] = new Set()

    this[kOnDrain] = (origin, targets) => {
      this.emit('drain', origin, [this, ...targets])
    }

    this[kOnConnect] = (origin, targets) => {
      this.emit('connect', origin, [this, ...targets])
    }

    this[kOnDisconnect] = (origin, targets, err) => {
      this.emit('disconnect', origin, [this, ...targets], err)
    }

    this[kOnConnectionError] = (origin, targets, err) => {
      this.emit('connectionError', origin, [this, ...targets], err)
    }
  }

  get [kRunning] () {
    let ret = 0
    for (const dispatcher of this[kClients].values()) {
      ret += dispatcher[kRunning]
    }
    return ret
  }

  [kDispatch] (opts, handler) {
    let origin
    if (opts.origin && (typeof opts.origin === 'string' || opts.origin instanceof URL)) {
      origin = String(opts.origin)
    } else {
      throw new InvalidArgumentError('opts.origin must be a non-empty string or URL.')
    }

    const allowH2 = opts.allowH2 ?? this[kOptions].allowH2
    const key = allowH2 === false ? `${origin}#http1-only` : origin

    if (this[kOrigins].size >= this[kOptions].maxOrigins && !this[kOrigins].has(origin)) {
      throw new MaxOriginsReachedError()
    }

    let dispatcher = this[kClients].get(key)
    if (!dispatcher) {
      dispatcher = this[kFactory](opts.origin, allowH2 === false
        ? { ...this[kOptions], allowH2: false }
        : this[kOptions])

      const closeClientIfUnused = () => {
        if (this[kClients].get(key) !== dispatcher) {
          return
        }

        // A GOAWAY detaches the HTTP/2 session before requeued requests are
        // dispatched on a replacement connection. At that point the pool has
        // no connected clients and is not busy, but it still has pending work.
        // Closing it here lets the replacement Client finish those requests
        // and then destroys that new connection with ClientDestroyedError.
        if (dispatcher[kConnected] > 0 || dispatcher[kBusy] || dispatcher[kPending] > 0) {
          return
        }

        this[kClients].delete(key)
        if (!dispatcher.destroyed) {
          dispatcher.close()
        }

        let hasOrigin = false
        for (const k of this[kClients].keys()) {
          if (k === origin || k === `${origin}#http1-only`) {
            hasOrigin = true
            break
          }
        }

        if (!hasOrigin) {
          this[kOrigins].delete(origin)
        }
      }

      dispatcher
        .on('drain', this[kOnDrain])
        .on('connect', this[kOnConnect])
        .on('disconnect', (origin, targets, err) => {
          closeClientIfUnused()
          this[kOnDisconnect](origin, targets, err)
        })
        .on('connectionError', (origin, targets, err) => {
          closeClientIfUnused()
          this[kOnConnectionError](origin, targets, err)
        })

      this[kClients].set(key, dispatcher)
      this[kOrigins].add(origin)
    }

    return dispatcher.dispatch(opts, handler)
  }

  [kClose] () {
    const closePromises = []
    for (const dispatcher of this[kClients].values()) {
      closePromises.push(dispatcher.close())
    }
    this[kClients].clear()

    return Promise.all(closePromises)
  }

  [kDestroy] (err) {
    const destroyPromises = []
    for (const dispatcher of this[kClients].values()) {
      destroyPromises.push(dispatcher.destroy(err))
    }
    this[kClients].clear()

    return Promise.all(destroyPromises)
  }

  get stats () {
    const allClientStats = {}
    for (const dispatcher of this[kClients].values()) {
      if (dispatcher.stats) {
        allClientStats[dispatcher[kUrl].origin] = dispatcher.stats
      }
    }
    return allClientStats
  }
}

module.exports = Agent


/***/ }),

/***/ 2393:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



/* global WebAssembly */

const assert = __nccwpck_require__(3613)
const util = __nccwpck_require__(4684)
const { channels } = __nccwpck_require__(6034)
const timers = __nccwpck_require__(271)
const {
  RequestContentLengthMismatchError,
  ResponseContentLengthMismatchError,
  RequestAbortedError,
  InvalidArgumentError,
  HeadersTimeoutError,
  HeadersOverflowError,
  SocketError,
  InformationalError,
  BodyTimeoutError,
  HTTPParserError,
  WebAssemblyNotSupportedError,
  ResponseExceededMaxSizeError
} = __nccwpck_require__(9111)
const {
  kUrl,
  kReset,
  kClient,
  kParser,
  kBlocking,
  kRunning,
  kPending,
  kSize,
  kWriting,
  kQueue,
  kNoRef,
  kKeepAliveDefaultTimeout,
  kHostHeader,
  kPendingIdx,
  kRunningIdx,
  kError,
  kPipelining,
  kSocket,
  kKeepAliveTimeoutValue,
  kMaxHeadersSize,
  kKeepAliveMaxTimeout,
  kKeepAliveTimeoutThreshold,
  kHeadersTimeout,
  kBodyTimeout,
  kStrictContentLength,
  kMaxRequests,
  kCounter,
  kMaxResponseSize,
  kOnError,
  kResume,
  kHTTPContext,
  kClosed,
  kUseMilo
} = __nccwpck_require__(2015)

const constants = __nccwpck_require__(5628)
// Node.js core bundles only llhttp; experimental Milo remains available in npm builds.
const { H1Parser, getMiloEnabled } = typeof esbuildDetection === 'undefined'
  ? __nccwpck_require__(1573)
  : {}
const EMPTY_BUF = Buffer.alloc(0)
const FastBuffer = Buffer[Symbol.species]
const removeAllListeners = util.removeAllListeners
const kIdleSocketValidation = Symbol('kIdleSocketValidation')
const kIdleSocketValidationTimeout = Symbol('kIdleSocketValidationTimeout')
const kSocketUsed = Symbol('kSocketUsed')
const kTypeOfService = Symbol('kTypeOfService')

let extractBody

function lazyllhttp () {
  // Check only when HTTP/1 needs the parser, so other APIs remain usable without WASM.
  if (typeof WebAssembly === 'undefined') {
    throw new WebAssemblyNotSupportedError()
  }

  const llhttpWasmData = process.env.JEST_WORKER_ID ? __nccwpck_require__(9362) : undefined

  let mod

  // We disable wasm SIMD on older versions of Node.js on ppc64 that are broken on Power >=9 architectures.
  let useWasmSIMD = true
  if (process.arch === 'riscv64') {
    useWasmSIMD = false
  } else if (process.arch === 'ppc64') {
    const [major, minor] = process.versions.node.split('.').map(n => parseInt(n, 10))
    if (major < 24 || (major === 24 && minor < 12)) {
      useWasmSIMD = false
    }
  }
  // The Env Variable UNDICI_NO_WASM_SIMD allows explicitly overriding the default behavior
  if (process.env.UNDICI_NO_WASM_SIMD === '1') {
    useWasmSIMD = false
  } else if (process.env.UNDICI_NO_WASM_SIMD === '0') {
    useWasmSIMD = true
  }

  if (useWasmSIMD) {
    try {
      mod = new WebAssembly.Module(__nccwpck_require__(9598))
    } catch {}
  }

  if (!mod) {
    // We could check if the error was caused by the simd option not
    // being enabled, but the occurring of this other error
    // * https://github.com/emscripten-core/emscripten/issues/11495
    // got me to remove that check to avoid breaking Node 12.
    mod = new WebAssembly.Module(llhttpWasmData || __nccwpck_require__(9362))
  }

  return new WebAssembly.Instance(mod, {
    env: {
      /**
       * @param {number} p
       * @param {number} at
       * @param {number} len
       * @returns {number}
       */
      wasm_on_url: (p, at, len) => {
        return 0
      },
      /**
       * @param {number} p
       * @param {number} at
       * @param {number} len
       * @returns {number}
       */
      wasm_on_status: (p, at, len) => {
        assert(currentParser.ptr === p)
        const start = at - currentBufferPtr + currentBufferRef.byteOffset
        return currentParser.onStatus(new FastBuffer(currentBufferRef.buffer, start, len))
      },
      /**
       * @param {number} p
       * @returns {number}
       */
      wasm_on_message_begin: p => {
        assert(currentParser.ptr === p)
        return currentParser.onMessageBegin()
      },
      /**
       * @param {number} p
       * @param {number} at
       * @param {number} len
       * @returns {number}
       */
      wasm_on_header_field: (p, at, len) => {
        assert(currentParser.ptr === p)
        const start = at - currentBufferPtr + currentBufferRef.byteOffset
        return currentParser.onHeaderField(new FastBuffer(currentBufferRef.buffer, start, len))
      },
      /**
       * @param {number} p
       * @param {number} at
       * @param {number} len
       * @returns {number}
       */
      wasm_on_header_value: (p, at, len) => {
        assert(currentParser.ptr === p)
        const start = at - currentBufferPtr + currentBufferRef.byteOffset
        return currentParser.onHeaderValue(new FastBuffer(currentBufferRef.buffer, start, len))
      },
      /**
       * @param {number} p
       * @param {number} statusCode
       * @param {0|1} upgrade
       * @param {0|1} shouldKeepAlive
       * @returns {number}
       */
      wasm_on_headers_complete: (p, statusCode, upgrade, shouldKeepAlive) => {
        assert(currentParser.ptr === p)
        return currentParser.onHeadersComplete(statusCode, upgrade === 1, shouldKeepAlive === 1)
      },
      /**
       * @param {number} p
       * @param {number} at
       * @param {number} len
       * @returns {number}
       */
      wasm_on_body: (p, at, len) => {
        assert(currentParser.ptr === p)
        const start = at - currentBufferPtr + currentBufferRef.byteOffset
        return currentParser.onBody(new FastBuffer(currentBufferRef.buffer, start, len))
      },
      /**
       * @param {number} p
       * @returns {number}
       */
      wasm_on_message_complete: p => {
        assert(currentParser.ptr === p)
        return currentParser.onMessageComplete()
      }
    }
  })
}

let llhttpInstance = null

/**
 * @type {Parser|null}
 */
let currentParser = null
let currentBufferRef = null
/**
 * @type {number}
 */
let currentBufferSize = 0
let currentBufferPtr = null
let currentBuffer = null

const USE_NATIVE_TIMER = 0
const USE_FAST_TIMER = 1

// Use fast timers for headers and body to take eventual event loop
// latency into account.
const TIMEOUT_HEADERS = 2 | USE_FAST_TIMER
const TIMEOUT_BODY = 4 | USE_FAST_TIMER

// Use native timers to ignore event loop latency for keep-alive
// handling.
const TIMEOUT_KEEP_ALIVE = 8 | USE_NATIVE_TIMER

class Parser {
  /**
   * @param {import('./client.js')} client
   * @param {import('net').Socket} socket
   * @param {*} llhttp
   */
  constructor (client, socket, { exports }) {
    this.llhttp = exports
    this.ptr = this.llhttp.llhttp_alloc(constants.TYPE.RESPONSE)
    this.client = client
    /**
     * @type {import('net').Socket}
     */
    this.socket = socket
    this.timeout = null
    this.timeoutWeakRef = new WeakRef(this)
    this.timeoutValue = null
    this.timeoutType = null
    this.statusCode = 0
    this.statusText = ''
    this.upgrade = false
    this.headers = []
    this.headersSize = 0
    this.headersMaxSize = client[kMaxHeadersSize]
    this.shouldKeepAlive = false
    this.paused = false
    this.resume = this.resume.bind(this)

    this.bytesRead = 0

    this.keepAlive = ''
    this.contentLength = -1
    this.hasTransferEncoding = false
    this.connection = ''
    this.maxResponseSize = client[kMaxResponseSize]
  }

  setTimeout (delay, type) {
    // If the existing timer and the new timer are of different timer type
    // (fast or native) or have different delay, we need to clear the existing
    // timer and set a new one.
    if (delay !== this.timeoutValue || (type & USE_FAST_TIMER) ^ (this.timeoutType & USE_FAST_TIMER)) {
      // If a timeout is already set, clear it with clearTimeout of the fast
      // timer implementation, as it can clear fast and native timers.
      if (this.timeout) {
        timers.clearTimeout(this.timeout)
        this.timeout = null
      }

      if (delay) {
        if (type & USE_FAST_TIMER) {
          this.timeout = timers.setFastTimeout(onParserTimeout, delay, this.timeoutWeakRef)
        } else {
          this.timeout = setTimeout(onParserTimeout, delay, this.timeoutWeakRef)
          this.timeout?.unref()
        }
      }

      this.timeoutValue = delay
    } else if (this.timeout) {
      if (this.timeout.refresh) {
        this.timeout.refresh()
      }
    }

    this.timeoutType = type
  }

  resume () {
    if (this.socket.destroyed || !this.paused) {
      return
    }

    assert(this.ptr != null)
    assert(currentParser === null)

    this.llhttp.llhttp_resume(this.ptr)

    assert(this.timeoutType === TIMEOUT_BODY)
    if (this.timeout) {
      if (this.timeout.refresh) {
        this.timeout.refresh()
      }
    }

    this.paused = false
    this.execute(this.socket.read() || EMPTY_BUF) // Flush parser.
    this.readMore()
  }

  readMore () {
    while (!this.paused && this.ptr) {
      const chunk = this.socket.read()
      if (chunk === null) {
        break
      }
      this.execute(chunk)
    }
  }

  /**
   * @param {Buffer} chunk
   */
  execute (chunk) {
    assert(currentParser === null)
    assert(this.ptr != null)
    assert(!this.paused)

    const { socket, llhttp } = this

    // Allocate a new buffer if the current buffer is too small.
    if (chunk.length > currentBufferSize) {
      if (currentBufferPtr) {
        llhttp.free(currentBufferPtr)
      }
      // Allocate a buffer that is a multiple of 4096 bytes.
      currentBufferSize = Math.ceil(chunk.length / 4096) * 4096
      currentBufferPtr = llhttp.malloc(currentBufferSize)
    }

    if (
      currentBuffer === null ||
      currentBuffer.buffer !== llhttp.memory.buffer ||
      currentBuffer.byteOffset !== currentBufferPtr ||
      currentBuffer.byteLength !== currentBufferSize
    ) {
      currentBuffer = new Uint8Array(llhttp.memory.buffer, currentBufferPtr, currentBufferSize)
    }

    currentBuffer.set(chunk)

    // Call `execute` on the wasm parser.
    // We pass the `llhttp_parser` pointer address, the pointer address of buffer view data,
    // and finally the length of bytes to parse.
    // The return value is an error code or `constants.ERROR.OK`.
    try {
      let ret

      try {
        currentBufferRef = chunk
        currentParser = this
        ret = llhttp.llhttp_execute(this.ptr, currentBufferPtr, chunk.length)
      } finally {
        currentParser = null
        currentBufferRef = null
      }

      if (ret !== constants.ERROR.OK) {
        const data = chunk.subarray(llhttp.llhttp_get_error_pos(this.ptr) - currentBufferPtr)

        if (ret === constants.ERROR.PAUSED_UPGRADE) {
          this.onUpgrade(data)
        } else if (ret === constants.ERROR.PAUSED) {
          this.paused = true
          socket.unshift(data)
        } else {
          throw this.createError(ret, data)
        }
      }
    } catch (err) {
      util.destroy(socket, err)
    }
  }

  finish () {
    assert(currentParser === null)
    assert(this.ptr != null)

    const { llhttp } = this

    // The peer closed the connection. If the body parser was paused by
    // backpressure we must finish parsing before signalling EOF, otherwise
    // llhttp_finish() would crash (it used to assert !paused) or report a
    // half-parsed message. Backpressure is advisory here: onData keeps buffering
    // delivered bytes into the response stream, so resume across pauses and
    // drain whatever is still buffered on the socket. A Content-Length/chunked
    // body reaches on_message_complete during execute(); an EOF-delimited body
    // stays paused (its length is unknown) and is completed by llhttp_finish().
    if (this.paused) {
      let data
      do {
        llhttp.llhttp_resume(this.ptr)
        this.paused = false
        data = this.socket.read() || EMPTY_BUF
        this.execute(data)
      } while (this.paused && data.length > 0)

      if (this.paused) {
        llhttp.llhttp_resume(this.ptr)
        this.paused = false
      }
    }

    let ret

    try {
      currentParser = this
      ret = llhttp.llhttp_finish(this.ptr)
    } finally {
      currentParser = null
    }

    if (ret === constants.ERROR.OK) {
      return null
    }

    if (ret === constants.ERROR.PAUSED || ret === constants.ERROR.PAUSED_UPGRADE) {
      this.paused = true
      return null
    }

    return this.createError(ret, EMPTY_BUF)
  }

  createError (ret, data) {
    const { llhttp, contentLength, bytesRead } = this

    if (contentLength !== -1 && bytesRead !== contentLength) {
      return new ResponseContentLengthMismatchError()
    }

    const ptr = llhttp.llhttp_get_error_reason(this.ptr)
    let message = ''
    if (ptr) {
      const len = new Uint8Array(llhttp.memory.buffer, ptr).indexOf(0)
      message =
        'Response does not match the HTTP/1.1 protocol (' + Buffer.from(llhttp.memory.buffer, ptr, len).toString() + ')'
    }

    return new HTTPParserError(message, constants.ERROR[ret], data)
  }

  destroy () {
    assert(currentParser === null)
    assert(this.ptr != null)

    this.llhttp.llhttp_free(this.ptr)
    this.ptr = null

    this.timeout && timers.clearTimeout(this.timeout)
    this.timeout = null
    this.timeoutValue = null
    this.timeoutType = null

    this.paused = false
  }

  /**
   * @param {Buffer} buf
   * @returns {0}
   */
  onStatus (buf) {
    this.statusText = buf.toString()
    return 0
  }

  /**
   * @returns {0|-1}
   */
  onMessageBegin () {
    const { socket, client } = this

    if (socket.destroyed) {
      return -1
    }

    if (client[kRunning] === 0) {
      util.destroy(socket, new SocketError('bad response', util.getSocketInfo(socket)))
      return -1
    }

    const request = client[kQueue][client[kRunningIdx]]
    if (!request) {
      return -1
    }
    request.onResponseStarted()

    return 0
  }

  /**
   * @param {Buffer} buf
   * @returns {number}
   */
  onHeaderField (buf) {
    const len = this.headers.length

    if ((len & 1) === 0) {
      this.headers.push(buf)
    } else {
      this.headers[len - 1] = Buffer.concat([this.headers[len - 1], buf])
    }

    this.trackHeader(buf.length)

    return 0
  }

  /**
   * @param {Buffer} buf
   * @returns {number}
   */
  onHeaderValue (buf) {
    let len = this.headers.length
    const isContinuation = (len & 1) === 0

    if ((len & 1) === 1) {
      this.headers.push(buf)
      len += 1
    } else {
      this.headers[len - 1] = Buffer.concat([this.headers[len - 1], buf])
    }

    const key = this.headers[len - 2]
    if (key.length === 10) {
      const headerName = util.bufferToLowerCasedHeaderName(key)
      if (headerName === 'keep-alive') {
        this.keepAlive += (isContinuation || this.keepAlive.length === 0 ? '' : ',') + buf.toString()
      } else if (headerName === 'connection') {
        this.connection += (isContinuation || this.connection.length === 0 ? '' : ',') + buf.toString()
      }
    } else if (key.length === 14 && util.bufferToLowerCasedHeaderName(key) === 'content-length') {
      if (this.contentLength === -1) {
        this.contentLength = 0
      }
      for (let i = 0; i < buf.length; i++) {
        this.contentLength = this.contentLength * 10 + (buf[i] - 0x30)
      }
    } else if (key.length === 17 && util.bufferToLowerCasedHeaderName(key) === 'transfer-encoding') {
      this.hasTransferEncoding = true
    }

    this.trackHeader(buf.length)

    return 0
  }

  /**
   * @param {number} len
   */
  trackHeader (len) {
    this.headersSize += len
    if (this.headersSize >= this.headersMaxSize) {
      util.destroy(this.socket, new HeadersOverflowError())
    }
  }

  /**
   * @param {Buffer} head
   */
  onUpgrade (head) {
    const { upgrade, client, socket, headers, statusCode, statusText } = this

    assert(upgrade)
    assert(client[kSocket] === socket)
    assert(!socket.destroyed)
    assert(!this.paused)
    assert((headers.length & 1) === 0)

    const request = client[kQueue][client[kRunningIdx]]
    assert(request)
    assert(request.upgrade || request.method === 'CONNECT')

    this.statusCode = 0
    this.statusText = ''
    this.shouldKeepAlive = false

    this.headers = []
    this.headersSize = 0

    socket.unshift(head)

    socket[kParser].destroy()
    socket[kParser] = null

    socket[kClient] = null
    socket[kError] = null

    removeAllListeners(socket)

    client[kSocket] = null
    client[kHTTPContext] = null // TODO (fix): This is hacky...
    client[kQueue][client[kRunningIdx]++] = null
    client.emit('disconnect', client[kUrl], [client], new InformationalError('upgrade'))

    try {
      request.onRequestUpgrade(statusCode, headers, socket, statusText)
    } catch (err) {
      util.errorRequest(client, request, err)
      util.destroy(socket, err)
    }

    client[kResume]()
  }

  /**
   * @param {number} statusCode
   * @param {boolean} upgrade
   * @param {boolean} shouldKeepAlive
   * @returns {number}
   */
  onHeadersComplete (statusCode, upgrade, shouldKeepAlive) {
    const { client, socket, headers, statusText } = this

    if (socket.destroyed) {
      return -1
    }

    if (client[kRunning] === 0) {
      util.destroy(socket, new SocketError('bad response', util.getSocketInfo(socket)))
      return -1
    }

    const request = client[kQueue][client[kRunningIdx]]

    if (!request) {
      return -1
    }

    assert(!this.upgrade)
    assert(this.statusCode < 200)

    if (statusCode === 100) {
      util.destroy(socket, new SocketError('bad response', util.getSocketInfo(socket)))
      return -1
    }

    /* this can only happen if server is misbehaving */
    if (upgrade && !request.upgrade) {
      util.destroy(socket, new SocketError('bad upgrade', util.getSocketInfo(socket)))
      return -1
    }

    assert(this.timeoutType === TIMEOUT_HEADERS)

    this.statusCode = statusCode
    this.shouldKeepAlive =
      shouldKeepAlive ||
      // Override llhttp value which does not allow keepAlive for HEAD.
      (request.method === 'HEAD' && !socket[kReset] &&
        /(?:^|,)[\t ]*keep-alive[\t ]*(?:,|$)/i.test(this.connection) &&
        !/(?:^|,)[\t ]*close[\t ]*(?:,|$)/i.test(this.connection))

    // Responses to HEAD and 204/304 responses never carry content
    if (request.method === 'HEAD' || statusCode === 204 || statusCode === 304) {
      // A non-zero Content-Length or Transfer-Encoding on a 204/304 means the
      // server may also have sent content inappropriately, which would then be
      // parsed as the next response on this connection. Accept it, but do not
      // reuse the connection. HEAD requests are fine tho.
      if (request.method !== 'HEAD' && (this.contentLength > 0 || this.hasTransferEncoding)) {
        this.shouldKeepAlive = false
      }
      this.contentLength = -1
    }

    if (this.statusCode >= 200) {
      const bodyTimeout = request.bodyTimeout != null ? request.bodyTimeout : client[kBodyTimeout]
      this.setTimeout(bodyTimeout, TIMEOUT_BODY)
    } else if (this.timeout) {
      if (this.timeout.refresh) {
        this.timeout.refresh()
      }
    }

    if (request.method === 'CONNECT') {
      assert(client[kRunning] === 1)
      this.upgrade = true
      return 2
    }

    if (upgrade) {
      assert(client[kRunning] === 1)
      this.upgrade = true
      return 2
    }

    assert((this.headers.length & 1) === 0)
    this.headers = []
    this.headersSize = 0

    if (this.shouldKeepAlive && client[kPipelining]) {
      const keepAliveTimeout = this.keepAlive ? util.parseKeepAliveTimeout(this.keepAlive) : null

      if (keepAliveTimeout != null) {
        const timeout = Math.min(keepAliveTimeout - client[kKeepAliveTimeoutThreshold], client[kKeepAliveMaxTimeout])
        if (timeout <= 0) {
          socket[kReset] = true
        } else {
          client[kKeepAliveTimeoutValue] = timeout
        }
      } else {
        client[kKeepAliveTimeoutValue] = client[kKeepAliveDefaultTimeout]
      }
    } else {
      // Stop more requests from being dispatched.
      socket[kReset] = true
    }

    const pause = request.onResponseStart(statusCode, headers, this.resume, statusText) === false

    if (request.aborted) {
      return -1
    }

    if (request.method === 'HEAD') {
      return 1
    }

    if (statusCode < 200) {
      return 1
    }

    if (socket[kBlocking]) {
      socket[kBlocking] = false
      client[kResume]()
    }

    return pause ? constants.ERROR.PAUSED : 0
  }

  /**
   * @param {Buffer} buf
   * @returns {number}
   */
  onBody (buf) {
    const { client, socket, statusCode, maxResponseSize } = this

    if (socket.destroyed) {
      return -1
    }

    const request = client[kQueue][client[kRunningIdx]]
    assert(request)

    assert(this.timeoutType === TIMEOUT_BODY)
    if (this.timeout) {
      if (this.timeout.refresh) {
        this.timeout.refresh()
      }
    }

    assert(statusCode >= 200)

    if (maxResponseSize > -1 && this.bytesRead + buf.length > maxResponseSize) {
      util.destroy(socket, new ResponseExceededMaxSizeError())
      return -1
    }

    this.bytesRead += buf.length

    if (request.onResponseData(buf) === false) {
      return constants.ERROR.PAUSED
    }

    return 0
  }

  /**
   * @returns {number}
   */
  onMessageComplete () {
    const { client, socket, statusCode, upgrade, headers, contentLength, bytesRead, shouldKeepAlive } = this

    if (socket.destroyed && (!statusCode || shouldKeepAlive)) {
      return -1
    }

    if (upgrade) {
      return 0
    }

    assert(statusCode >= 100)
    assert((this.headers.length & 1) === 0)

    const request = client[kQueue][client[kRunningIdx]]
    assert(request)

    this.statusCode = 0
    this.statusText = ''
    this.bytesRead = 0
    this.contentLength = -1
    this.hasTransferEncoding = false
    this.keepAlive = ''
    this.connection = ''

    this.headers = []
    this.headersSize = 0

    if (statusCode < 200) {
      return 0
    }

    if (contentLength !== -1 && bytesRead !== contentLength) {
      util.destroy(socket, new ResponseContentLengthMismatchError())
      return -1
    }

    request.onResponseEnd(headers)

    client[kQueue][client[kRunningIdx]++] = null
    socket[kSocketUsed] = client[kPending] === 0

    if (socket[kWriting]) {
      assert(client[kRunning] === 0)
      // Response completed before request.
      util.destroy(socket, new InformationalError('reset'))
      return constants.ERROR.PAUSED
    } else if (!shouldKeepAlive) {
      util.destroy(socket, new InformationalError('reset'))
      return constants.ERROR.PAUSED
    } else if (socket[kReset] && client[kRunning] === 0) {
      // Destroy socket once all requests have completed.
      // The request at the tail of the pipeline is the one
      // that requested reset and no further requests should
      // have been queued since then.
      util.destroy(socket, new InformationalError('reset'))
      return constants.ERROR.PAUSED
    } else if (client[kPipelining] == null || client[kPipelining] === 1) {
      // We must wait a full event loop cycle to reuse this socket to make sure
      // that non-spec compliant servers are not closing the connection even if they
      // said they won't.
      setImmediate(client[kResume])
    } else {
      client[kResume]()
    }

    return 0
  }
}

function onParserTimeout (parserWeakRef) {
  const parser = parserWeakRef.deref()
  if (!parser) {
    return
  }

  const { socket, timeoutType, client, paused } = parser

  if (timeoutType === TIMEOUT_HEADERS) {
    if (!socket[kWriting] || socket.writableNeedDrain || client[kRunning] > 1) {
      assert(!paused, 'cannot be paused while waiting for headers')
      util.destroy(socket, new HeadersTimeoutError())
    }
  } else if (timeoutType === TIMEOUT_BODY) {
    if (!paused) {
      util.destroy(socket, new BodyTimeoutError())
    }
  } else if (timeoutType === TIMEOUT_KEEP_ALIVE) {
    assert(client[kRunning] === 0 && client[kKeepAliveTimeoutValue])
    util.destroy(socket, new InformationalError('socket idle timeout'))
  }
}

/**
 * @param {import ('./client.js')} client
 * @param {import('net').Socket} socket
 * @returns
 */
function connectH1 (client, socket) {
  client[kSocket] = socket

  if (!llhttpInstance) {
    llhttpInstance = lazyllhttp()
  }

  if (socket.errored) {
    throw socket.errored
  }

  if (socket.destroyed) {
    throw new SocketError('destroyed')
  }

  socket[kNoRef] = false
  socket[kWriting] = false
  socket[kReset] = false
  socket[kBlocking] = false
  socket[kIdleSocketValidation] = 0
  socket[kIdleSocketValidationTimeout] = null
  socket[kSocketUsed] = false
  socket[kParser] = typeof esbuildDetection === 'undefined' && (client[kUseMilo] ?? getMiloEnabled())
    ? new H1Parser(client, socket)
    : new Parser(client, socket, llhttpInstance)

  util.addListener(socket, 'error', onHttpSocketError)
  util.addListener(socket, 'readable', onHttpSocketReadable)
  util.addListener(socket, 'end', onHttpSocketEnd)
  util.addListener(socket, 'close', onHttpSocketClose)

  socket[kClosed] = false
  socket.on('close', onSocketClose)

  return {
    version: 'h1',
    defaultPipelining: 1,
    write (request) {
      return writeH1(client, request)
    },
    resume () {
      resumeH1(client)
    },
    /**
     * @param {Error|undefined} err
     * @param {() => void} callback
     */
    destroy (err, callback) {
      if (socket[kClosed]) {
        queueMicrotask(callback)
      } else {
        socket.on('close', callback)
        socket.destroy(err)
      }
    },
    /**
     * @returns {boolean}
     */
    get destroyed () {
      return socket.destroyed
    },
    /**
     * @param {import('../core/request.js')} request
     * @returns {boolean}
     */
    busy (request) {
      if (socket[kWriting] || socket[kReset] || socket[kBlocking] || socket[kIdleSocketValidation] === 1) {
        return true
      }

      if (request) {
        if (client[kRunning] > 0 && !request.idempotent) {
          // Non-idempotent request cannot be retried.
          // Ensure that no other requests are inflight and
          // could cause failure.
          return true
        }

        if (client[kRunning] > 0 && (request.upgrade || request.method === 'CONNECT')) {
          // Don't dispatch an upgrade until all preceding requests have completed.
          // A misbehaving server might upgrade the connection before all pipelined
          // request has completed.
          return true
        }

        if (
          client[kRunning] > 0 &&
          util.bodyLength(request.body) !== 0 &&
          (util.isStream(request.body) || util.isAsyncIterable(request.body) || util.isFormDataLike(request.body))
        ) {
          // Request with stream or iterator body can error while other requests
          // are inflight and indirectly error those as well.
          // Ensure this doesn't happen by waiting for inflight
          // to complete before dispatching.

          // Request with stream or iterator body cannot be retried.
          // Ensure that no other requests are inflight and
          // could cause failure.
          return true
        }
      }

      return false
    }
  }
}

function onHttpSocketError (err) {
  const parser = this[kParser]

  // On Mac OS, we get an ECONNRESET even if there is a full body to be forwarded
  // to the user.
  if (err.code === 'ECONNRESET' && parser.statusCode && !parser.shouldKeepAlive) {
    const parserErr = parser.finish()
    if (parserErr) {
      this[kError] = parserErr
      this[kClient][kOnError](parserErr)
    }
    return
  }

  this[kError] = err

  this[kClient][kOnError](err)
}

function onHttpSocketReadable () {
  this[kParser]?.readMore()
}

function onHttpSocketEnd () {
  const parser = this[kParser]

  if (parser.statusCode && !parser.shouldKeepAlive) {
    const parserErr = parser.finish()
    if (parserErr) {
      util.destroy(this, parserErr)
    }
    return
  }

  util.destroy(this, new SocketError('other side closed', util.getSocketInfo(this)))
}

function onHttpSocketClose () {
  const parser = this[kParser]

  clearIdleSocketValidation(this)

  if (parser) {
    if (!this[kError] && parser.statusCode && !parser.shouldKeepAlive) {
      this[kError] = parser.finish() || this[kError]
    }

    this[kParser].destroy()
    this[kParser] = null
  }

  const err = this[kError] || new SocketError('closed', util.getSocketInfo(this))

  const client = this[kClient]

  client[kSocket] = null
  client[kHTTPContext] = null // TODO (fix): This is hacky...

  if (client.destroyed) {
    assert(client[kPending] === 0)

    // Fail entire queue.
    const requests = client[kQueue].splice(client[kRunningIdx])
    for (let i = 0; i < requests.length; i++) {
      const request = requests[i]
      util.errorRequest(client, request, err)
    }
  } else if (client[kRunning] > 0 && err.code !== 'UND_ERR_INFO') {
    // Fail head of pipeline.
    const request = client[kQueue][client[kRunningIdx]]
    client[kQueue][client[kRunningIdx]++] = null

    util.errorRequest(client, request, err)
  }

  client[kPendingIdx] = client[kRunningIdx]

  assert(client[kRunning] === 0)

  client.emit('disconnect', client[kUrl], [client], err)

  client[kResume]()
}

function onSocketClose () {
  this[kClosed] = true
}

function clearIdleSocketValidation (socket) {
  if (socket[kIdleSocketValidationTimeout]) {
    clearImmediate(socket[kIdleSocketValidationTimeout])
    socket[kIdleSocketValidationTimeout] = null
  }

  socket[kIdleSocketValidation] = 0
}

function scheduleIdleSocketValidation (client, socket) {
  socket[kIdleSocketValidation] = 1
  // Yield to the check phase (after poll) so unsolicited bytes / FIN / RST
  // already pending on this idle keep-alive socket are processed before the
  // next request is written (GHSA-35p6-xmwp-9g52).
  //
  // setTimeout(0) pays Node's ~1ms timer floor on every sequential reuse
  // (#5493). setImmediate avoids that, but an *unref'd* Immediate lets poll
  // block for ~500ms when the event loop is otherwise idle (#5600 / #5606).
  // A ref'd Immediate both keeps the pending request alive and makes poll
  // return immediately \u2014 the hybrid those issues asked for.
  socket[kIdleSocketValidationTimeout] = setImmediate(() => {
    socket[kIdleSocketValidationTimeout] = null
    socket[kIdleSocketValidation] = 2

    if (client[kSocket] === socket && !socket.destroyed) {
      client[kResume]()
    }
  })
}

/**
 * @param {import('./client.js')} client
 */
function resumeH1 (client) {
  const socket = client[kSocket]

  if (socket && !socket.destroyed) {
    if (client[kSize] === 0) {
      if (!socket[kNoRef] && socket.unref) {
        socket.unref()
        socket[kNoRef] = true
      }
    } else if (socket[kNoRef] && socket.ref) {
      socket.ref()
      socket[kNoRef] = false
    }

    if (client[kRunning] === 0 && client[kPending] > 0 && socket[kSocketUsed]) {
      if (socket[kIdleSocketValidation] === 0) {
        scheduleIdleSocketValidation(client, socket)
        socket[kParser].readMore()
        if (socket.destroyed) {
          return
        }
        return
      }

      if (socket[kIdleSocketValidation] === 1) {
        socket[kParser].readMore()
        if (socket.destroyed) {
          return
        }
        return
      }
    }

    if (client[kRunning] === 0) {
      socket[kParser].readMore()
      if (socket.destroyed) {
        return
      }
    }

    if (client[kSize] === 0) {
      if (socket[kParser].timeoutType !== TIMEOUT_KEEP_ALIVE) {
        socket[kParser].setTimeout(client[kKeepAliveTimeoutValue], TIMEOUT_KEEP_ALIVE)
      }
    } else if (client[kRunning] > 0 && socket[kParser].statusCode < 200) {
      if (socket[kParser].timeoutType !== TIMEOUT_HEADERS) {
        const request = client[kQueue][client[kRunningIdx]]
        const headersTimeout = request.headersTimeout != null ? request.headersTimeout : client[kHeadersTimeout]
        socket[kParser].setTimeout(headersTimeout, TIMEOUT_HEADERS)
      }
    }
  }
}

// https://www.rfc-editor.org/rfc/rfc7230#section-3.3.2
function shouldSendContentLength (method) {
  return method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS' && method !== 'TRACE' && method !== 'CONNECT'
}

function setTypeOfService (socket, request) {
  if (typeof socket.setTypeOfService !== 'function') {
    return
  }

  const typeOfService = request.typeOfService

  if (typeOfService === undefined) {
    return
  }

  const currentTypeOfService = socket[kTypeOfService]

  if (currentTypeOfService === typeOfService) {
    return
  }

  try {
    socket.setTypeOfService(typeOfService)
    socket[kTypeOfService] = typeOfService
  } catch {
    // QoS marking is best-effort. setTypeOfService() can throw synchronously on
    // some platforms depending on socket state, but that must not abort the request.
  }
}

/**
 * @param {import('./client.js')} client
 * @param {import('../core/request.js')} request
 * @returns
 */
function writeH1 (client, request) {
  const { method, path, host, upgrade, blocking, reset } = request

  let { body, headers, contentLength } = request

  // https://tools.ietf.org/html/rfc7231#section-4.3.1
  // https://tools.ietf.org/html/rfc7231#section-4.3.2
  // https://tools.ietf.org/html/rfc7231#section-4.3.5

  // Sending a payload body on a request that does not
  // expect it can cause undefined behavior on some
  // servers and corrupt connection state. Do not
  // re-use the connection for further requests.

  const expectsPayload =
    method === 'PUT' ||
    method === 'POST' ||
    method === 'PATCH' ||
    method === 'QUERY' ||
    method === 'PROPFIND' ||
    method === 'PROPPATCH'

  if (util.isFormDataLike(body)) {
    if (!extractBody) {
      extractBody = (__nccwpck_require__(424).extractBody)
    }

    const [bodyStream, contentType] = extractBody(body)
    if (request.contentType == null) {
      headers.push('content-type', contentType)
    }
    body = bodyStream.stream
    contentLength = bodyStream.length
  } else if (util.isBlobLike(body) && request.contentType == null) {
    const contentType = body.type
    if (contentType) {
      const contentTypeValue = `${contentType}`
      if (!util.isValidHeaderValue(contentTypeValue)) {
        util.errorRequest(client, request, new InvalidArgumentError('invalid content-type header'))
        return false
      }
      headers.push('content-type', contentTypeValue)
    }
  }

  if (body && typeof body.read === 'function') {
    // Try to read EOF in order to get length.
    body.read(0)
  }

  const bodyLength = util.bodyLength(body)

  contentLength = bodyLength ?? contentLength

  if (contentLength === null) {
    contentLength = request.contentLength
  }

  if (contentLength === 0 && !expectsPayload) {
    // https://tools.ietf.org/html/rfc7230#section-3.3.2
    // A user agent SHOULD NOT send a Content-Length header field when
    // the request message does not contain a payload body and the method
    // semantics do not anticipate such a body.

    contentLength = null
  }

  // https://github.com/nodejs/undici/issues/2046
  // A user agent may send a Content-Length header with 0 value, this should be allowed.
  if (
    shouldSendContentLength(method) &&
    contentLength > 0 &&
    request.contentLength !== null &&
    request.contentLength !== contentLength
  ) {
    if (client[kStrictContentLength]) {
      util.errorRequest(client, request, new RequestContentLengthMismatchError())
      return false
    }

    process.emitWarning(new RequestContentLengthMismatchError())
  }

  const socket = client[kSocket]
  clearIdleSocketValidation(socket)

  /**
   * @param {Error} [err]
   * @returns {void}
   */
  const abort = err => {
    if (request.aborted || request.completed) {
      return
    }

    util.errorRequest(client, request, err || new RequestAbortedError())

    util.destroy(body)
    util.destroy(socket, new InformationalError('aborted'))
  }

  try {
    request.onRequestStart(abort, null)
  } catch (err) {
    util.errorRequest(client, request, err)
  }

  if (request.aborted) {
    return false
  }

  if (method === 'HEAD') {
    // https://github.com/mcollina/undici/issues/258
    // Close after a HEAD request to interop with misbehaving servers
    // that may send a body in the response.

    socket[kReset] = true
  }

  if (upgrade || method === 'CONNECT') {
    // On CONNECT or upgrade, block pipeline from dispatching further
    // requests on this connection.

    socket[kReset] = true
  }

  if (reset != null) {
    socket[kReset] = reset
  }

  if (client[kMaxRequests] && ++socket[kCounter] >= client[kMaxRequests]) {
    socket[kReset] = true
  }

  if (blocking) {
    socket[kBlocking] = true
  }

  setTypeOfService(socket, request)

  let header = `${method} ${path} HTTP/1.1\r\n`

  if (typeof host === 'string') {
    header += `host: ${host}\r\n`
  } else {
    header += client[kHostHeader]
  }

  if (upgrade) {
    header += `connection: upgrade\r\nupgrade: ${upgrade}\r\n`
  } else if (client[kPipelining] && !socket[kReset]) {
    header += 'connection: keep-alive\r\n'
  } else {
    header += 'connection: close\r\n'
  }

  if (Array.isArray(headers)) {
    for (let n = 0; n < headers.length; n += 2) {
      const key = headers[n + 0]
      const val = headers[n + 1]

      if (Array.isArray(val)) {
        for (let i = 0; i < val.length; i++) {
          header += `${key}: ${val[i]}\r\n`
        }
      } else {
        header += `${key}: ${val}\r\n`
      }
    }
  }

  if (channels.sendHeaders.hasSubscribers) {
    channels.sendHeaders.publish({ request, headers: header, socket })
  }

  if (!body || bodyLength === 0) {
    writeBuffer(abort, null, client, request, socket, contentLength, header, expectsPayload)
  } else if (util.isBuffer(body)) {
    writeBuffer(abort, body, client, request, socket, contentLength, header, expectsPayload)
  } else if (util.isBlobLike(body)) {
    if (typeof body.stream === 'function') {
      writeIterable(abort, body.stream(), client, request, socket, contentLength, header, expectsPayload)
    } else {
      writeBlob(abort, body, client, request, socket, contentLength, header, expectsPayload)
    }
  } else if (util.isStream(body)) {
    writeStream(abort, body, client, request, socket, contentLength, header, expectsPayload)
  } else if (util.isIterable(body)) {
    writeIterable(abort, body, client, request, socket, contentLength, header, expectsPayload)
  } else {
    assert(false)
  }

  return true
}

/**
 * @param {AbortCallback} abort
 * @param {import('stream').Stream} body
 * @param {import('./client.js')} client
 * @param {import('../core/request.js')} request
 * @param {import('net').Socket} socket
 * @param {number} contentLength
 * @param {string} header
 * @param {boolean} expectsPayload
 */
function writeStream (abort, body, client, request, socket, contentLength, header, expectsPayload) {
  assert(contentLength !== 0 || client[kRunning] === 0, 'stream body cannot be pipelined')

  let finished = false

  const writer = new AsyncWriter({ abort, socket, request, contentLength, client, expectsPayload, header })

  /**
   * @param {Buffer} chunk
   * @returns {void}
   */
  const onData = function (chunk) {
    if (finished) {
      return
    }

    try {
      if (!writer.write(chunk) && this.pause) {
        this.pause()
      }
    } catch (err) {
      util.destroy(this, err)
    }
  }

  /**
   * @returns {void}
   */
  const onDrain = function () {
    if (finished) {
      return
    }

    if (body.resume) {
      body.resume()
    }
  }

  /**
   * @returns {void}
   */
  const onClose = function () {
    // 'close' might be emitted *before* 'error' for
    // broken streams. Wait a tick to avoid this case.
    queueMicrotask(() => {
      // It's only safe to remove 'error' listener after
      // 'close'.
      body.removeListener('error', onFinished)
    })

    if (!finished) {
      const err = new RequestAbortedError()
      queueMicrotask(() => onFinished(err))
    }
  }

  /**
   * @param {Error} [err]
   * @returns
   */
  const onFinished = function (err) {
    if (finished) {
      return
    }

    finished = true

    assert(socket.destroyed || (socket[kWriting] && client[kRunning] <= 1))

    socket.off('drain', onDrain).off('error', onFinished)

    body.removeListener('data', onData).removeListener('end', onFinished).removeListener('close', onClose)

    if (!err) {
      try {
        writer.end()
      } catch (er) {
        err = er
      }
    }

    writer.destroy(err)

    if (err && (err.code !== 'UND_ERR_INFO' || err.message !== 'reset')) {
      util.destroy(body, err)
    } else {
      util.destroy(body)
    }
  }

  body.on('data', onData).on('end', onFinished).on('error', onFinished).on('close', onClose)

  if (body.resume) {
    body.resume()
  }

  socket.on('drain', onDrain).on('error', onFinished)

  if (body.errorEmitted ?? body.errored) {
    setImmediate(onFinished, body.errored)
  } else if (body.endEmitted ?? body.readableEnded) {
    setImmediate(onFinished, null)
  }

  if (body.closeEmitted ?? body.closed) {
    setImmediate(onClose)
  }
}

/**
 * @typedef AbortCallback
 * @type {Function}
 * @param {Error} [err]
 * @returns {void}
 */

/**
 * @param {AbortCallback} abort
 * @param {Uint8Array|null} body
 * @param {import('./client.js')} client
 * @param {import('../core/request.js')} request
 * @param {import('net').Socket} socket
 * @param {number} contentLength
 * @param {string} header
 * @param {boolean} expectsPayload
 * @returns {void}
 */
function writeBuffer (abort, body, client, request, socket, contentLength, header, expectsPayload) {
  try {
    if (!body) {
      if (contentLength === 0) {
        socket.write(`${header}content-length: 0\r\n\r\n`, 'latin1')
      } else {
        assert(contentLength === null, 'no body must not have content length')
        socket.write(`${header}\r\n`, 'latin1')
      }
    } else if (util.isBuffer(body)) {
      assert(contentLength === body.byteLength, 'buffer body must have content length')

      socket.cork()
      socket.write(`${header}content-length: ${contentLength}\r\n\r\n`, 'latin1')
      socket.write(body)
      socket.uncork()
      request.onBodySent(body)

      if (!expectsPayload && request.reset !== false) {
        socket[kReset] = true
      }
    }
    request.onRequestSent()

    client[kResume]()
  } catch (err) {
    abort(err)
  }
}

/**
 * @param {AbortCallback} abort
 * @param {Blob} body
 * @param {import('./client.js')} client
 * @param {import('../core/request.js')} request
 * @param {import('net').Socket} socket
 * @param {number} contentLength
 * @param {string} header
 * @param {boolean} expectsPayload
 * @returns {Promise<void>}
 */
async function writeBlob (abort, body, client, request, socket, contentLength, header, expectsPayload) {
  try {
    if (contentLength != null && contentLength !== body.size) {
      throw new RequestContentLengthMismatchError()
    }

    const buffer = Buffer.from(await body.arrayBuffer())

    socket.cork()
    socket.write(`${header}content-length: ${contentLength}\r\n\r\n`, 'latin1')
    socket.write(buffer)
    socket.uncork()

    request.onBodySent(buffer)
    request.onRequestSent()

    if (!expectsPayload && request.reset !== false) {
      socket[kReset] = true
    }

    client[kResume]()
  } catch (err) {
    abort(err)
  }
}

/**
 * @param {AbortCallback} abort
 * @param {Iterable} body
 * @param {import('./client.js')} client
 * @param {import('../core/request.js')} request
 * @param {import('net').Socket} socket
 * @param {number} contentLength
 * @param {string} header
 * @param {boolean} expectsPayload
 * @returns {Promise<void>}
 */
async function writeIterable (abort, body, client, request, socket, contentLength, header, expectsPayload) {
  assert(contentLength !== 0 || client[kRunning] === 0, 'iterator body cannot be pipelined')

  let callback = null
  function onDrain () {
    if (callback) {
      const cb = callback
      callback = null
      cb()
    }
  }

  const waitForDrain = () =>
    new Promise((resolve, reject) => {
      assert(callback === null)

      if (socket[kError]) {
        reject(socket[kError])
      } else {
        callback = resolve
      }
    })

  socket.on('close', onDrain).on('drain', onDrain)

  const writer = new AsyncWriter({ abort, socket, request, contentLength, client, expectsPayload, header })
  try {
    // It's up to the user to somehow abort the async iterable.
    for await (const chunk of body) {
      if (socket[kError]) {
        throw socket[kError]
      }

      if (!writer.write(chunk)) {
        await waitForDrain()
      }
    }

    writer.end()
  } catch (err) {
    writer.destroy(err)
  } finally {
    socket.off('close', onDrain).off('drain', onDrain)
  }
}

class AsyncWriter {
  /**
   *
   * @param {object} arg
   * @param {AbortCallback} arg.abort
   * @param {import('net').Socket} arg.socket
   * @param {import('../core/request.js')} arg.request
   * @param {number} arg.contentLength
   * @param {import('./client.js')} arg.client
   * @param {boolean} arg.expectsPayload
   * @param {string} arg.header
   */
  constructor ({ abort, socket, request, contentLength, client, expectsPayload, header }) {
    this.socket = socket
    this.request = request
    this.contentLength = contentLength
    this.client = client
    this.bytesWritten = 0
    this.expectsPayload = expectsPayload
    this.header = header
    this.abort = abort
    this.lengthMismatch = false

    socket[kWriting] = true
  }

  /**
   * The body doesn't match the declared content-length and strictContentLength
   * is off. Warn once, and mark the socket so it isn't reused: on the wire this
   * request's body no longer ends where the server expects, so anything sent
   * after it on the same connection would be misread.
   * @returns {void}
   */
  onLengthMismatch () {
    this.socket[kReset] = true

    if (!this.lengthMismatch) {
      this.lengthMismatch = true
      process.emitWarning(new RequestContentLengthMismatchError())
    }
  }

  /**
   * @param {string|Uint8Array} chunk
   * @returns
   */
  write (chunk) {
    const { socket, request, contentLength, client, bytesWritten, expectsPayload, header } = this

    if (socket[kError]) {
      throw socket[kError]
    }

    if (socket.destroyed) {
      return false
    }

    let len = chunk instanceof Uint8Array ? chunk.byteLength : Buffer.byteLength(chunk)
    if (!len) {
      return true
    }

    // We should defer writing chunks.
    if (contentLength !== null && bytesWritten + len > contentLength) {
      if (client[kStrictContentLength]) {
        throw new RequestContentLengthMismatchError()
      }

      this.onLengthMismatch()

      // Never write past the declared content-length. The server treats any
      // extra bytes as the start of the next request, so a body could inject
      // a request of its own (request smuggling).
      const remaining = contentLength - bytesWritten
      if (remaining === 0) {
        return true
      }
      chunk = (typeof chunk === 'string' ? Buffer.from(chunk) : chunk).subarray(0, remaining)
      len = remaining
    }

    socket.cork()

    if (bytesWritten === 0) {
      if (!expectsPayload && request.reset !== false) {
        socket[kReset] = true
      }

      if (contentLength === null) {
        socket.write(`${header}transfer-encoding: chunked\r\n`, 'latin1')
      } else {
        socket.write(`${header}content-length: ${contentLength}\r\n\r\n`, 'latin1')
      }
    }

    if (contentLength === null) {
      socket.write(`\r\n${len.toString(16)}\r\n`, 'latin1')
    }

    this.bytesWritten += len

    const ret = socket.write(chunk)

    socket.uncork()

    request.onBodySent(chunk)

    if (!ret) {
      if (socket[kParser].timeout && socket[kParser].timeoutType === TIMEOUT_HEADERS) {
        if (socket[kParser].timeout.refresh) {
          socket[kParser].timeout.refresh()
        }
      }
    }

    return ret
  }

  /**
   * @returns {void}
   */
  end () {
    const { socket, contentLength, client, bytesWritten, expectsPayload, header, request } = this
    request.onRequestSent()

    socket[kWriting] = false

    if (socket[kError]) {
      throw socket[kError]
    }

    if (socket.destroyed) {
      return
    }

    if (bytesWritten === 0) {
      if (expectsPayload) {
        // https://tools.ietf.org/html/rfc7230#section-3.3.2
        // A user agent SHOULD send a Content-Length in a request message when
        // no Transfer-Encoding is sent and the request method defines a meaning
        // for an enclosed payload body.

        socket.write(`${header}content-length: 0\r\n\r\n`, 'latin1')
      } else {
        socket.write(`${header}\r\n`, 'latin1')
      }
    } else if (contentLength === null) {
      socket.write('\r\n0\r\n\r\n', 'latin1')
    }

    if (contentLength !== null && bytesWritten !== contentLength) {
      if (client[kStrictContentLength]) {
        throw new RequestContentLengthMismatchError()
      }

      // The body is shorter than declared, so the server is still waiting for
      // the rest. Don't let the next request's bytes on this connection be
      // read as the missing part of this body.
      this.onLengthMismatch()
    }

    if (socket[kParser].timeout && socket[kParser].timeoutType === TIMEOUT_HEADERS) {
      if (socket[kParser].timeout.refresh) {
        socket[kParser].timeout.refresh()
      }
    }

    client[kResume]()
  }

  /**
   * @param {Error} [err]
   * @returns {void}
   */
  destroy (err) {
    const { socket, client, abort } = this

    socket[kWriting] = false

    if (err) {
      assert(client[kRunning] <= 1, 'pipeline should only contain this request')
      abort(err)
    }
  }
}

module.exports = connectH1


/***/ }),

/***/ 8096:
/***/ ((module) => {

// HTTP/2 is off (`allowH2: false`).
module.exports = () => {
  throw new Error("This bundle has no HTTP/2.");
};


/***/ }),

/***/ 5537:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const assert = __nccwpck_require__(3613)
const net = __nccwpck_require__(7030)
const http = __nccwpck_require__(5513)
const util = __nccwpck_require__(4684)
const { ClientStats } = __nccwpck_require__(7850)
const { channels } = __nccwpck_require__(6034)
const Request = __nccwpck_require__(4923)
const DispatcherBase = __nccwpck_require__(8429)
const {
  InvalidArgumentError,
  InformationalError,
  ClientDestroyedError
} = __nccwpck_require__(9111)
const buildConnector = __nccwpck_require__(6452)
const {
  kUrl,
  kServerName,
  kClient,
  kBusy,
  kConnect,
  kResuming,
  kRunning,
  kPending,
  kSize,
  kQueue,
  kConnected,
  kConnecting,
  kNeedDrain,
  kKeepAliveDefaultTimeout,
  kHostHeader,
  kPendingIdx,
  kRunningIdx,
  kError,
  kPipelining,
  kKeepAliveTimeoutValue,
  kMaxHeadersSize,
  kKeepAliveMaxTimeout,
  kKeepAliveTimeoutThreshold,
  kHeadersTimeout,
  kBodyTimeout,
  kStrictContentLength,
  kConnector,
  kMaxRequests,
  kCounter,
  kClose,
  kDestroy,
  kDispatch,
  kLocalAddress,
  kMaxResponseSize,
  kOnError,
  kHTTPContext,
  kMaxConcurrentStreams,
  kHostAuthority,
  kResume,
  kHTTP2Options,
  kUseMilo
} = __nccwpck_require__(2015)
const connectH1 = __nccwpck_require__(2393)
const connectH2 = __nccwpck_require__(8096)

const kClosedResolve = Symbol('kClosedResolve')

const getDefaultNodeMaxHeaderSize = http &&
  http.maxHeaderSize &&
  Number.isInteger(http.maxHeaderSize) &&
  http.maxHeaderSize > 0
  ? () => http.maxHeaderSize
  : () => { throw new InvalidArgumentError('http module not available or http.maxHeaderSize invalid') }

const noop = () => { }

function getPipelining (client) {
  return client[kPipelining] ?? client[kHTTPContext]?.defaultPipelining ?? 1
}

let h2NamespaceOptsWarning = false
function emitH2OptionsNamespaceWarning (optName) {
  if (h2NamespaceOptsWarning === true) return

  process.emitWarning(`Use h2Options.${optName} instead. ${optName} for H2 will be deprecated in future major.`, {
    code: 'UNDICI-H2-OPTIONS'
  })
  h2NamespaceOptsWarning = true
}

// Protocol-aware dispatch ceiling. h1 RFC7230 pipelining is unrelated to h2
// stream multiplexing \u2014 over h2 the ceiling is the (server-confirmed)
// maxConcurrentStreams. Before a context is attached we use the h1
// pipelining factor; once h2 attaches the queued requests can drain in
// one batch up to maxConcurrentStreams.
function getMaxConcurrent (client) {
  if (client[kHTTPContext]?.version === 'h2') {
    return client[kMaxConcurrentStreams]
  }
  return getPipelining(client)
}

/**
 * @type {import('../../types/client.js').default}
 */
class Client extends DispatcherBase {
  /**
   *
   * @param {string|URL} url
   * @param {import('../../types/client.js').Client.Options} options
   */
  constructor (url, {
    maxHeaderSize,
    headersTimeout,
    socketTimeout,
    requestTimeout,
    connectTimeout,
    bodyTimeout,
    idleTimeout,
    keepAlive,
    keepAliveTimeout,
    maxKeepAliveTimeout,
    keepAliveMaxTimeout,
    keepAliveTimeoutThreshold,
    socketPath,
    pipelining,
    tls,
    strictContentLength,
    maxCachedSessions,
    connect,
    maxRequestsPerClient,
    localAddress,
    maxResponseSize,
    autoSelectFamily,
    autoSelectFamilyAttemptTimeout,
    // h2
    maxConcurrentStreams,
    allowH2,
    useH2c,
    initialWindowSize,
    connectionWindowSize,
    pingInterval,
    useMilo,
    webSocket,
    h2Options,
    eventSource
  } = {}) {
    if (keepAlive !== undefined) {
      throw new InvalidArgumentError('unsupported keepAlive, use pipelining=0 instead')
    }

    if (socketTimeout !== undefined) {
      throw new InvalidArgumentError('unsupported socketTimeout, use headersTimeout & bodyTimeout instead')
    }

    if (requestTimeout !== undefined) {
      throw new InvalidArgumentError('unsupported requestTimeout, use headersTimeout & bodyTimeout instead')
    }

    if (idleTimeout !== undefined) {
      throw new InvalidArgumentError('unsupported idleTimeout, use keepAliveTimeout instead')
    }

    if (maxKeepAliveTimeout !== undefined) {
      throw new InvalidArgumentError('unsupported maxKeepAliveTimeout, use keepAliveMaxTimeout instead')
    }

    if (maxHeaderSize != null) {
      if (!Number.isInteger(maxHeaderSize) || maxHeaderSize < 1) {
        throw new InvalidArgumentError('invalid maxHeaderSize')
      }
    } else {
      // If maxHeaderSize is not provided, use the default value from the http module
      // or if that is not available, throw an error.
      maxHeaderSize = getDefaultNodeMaxHeaderSize()
    }

    if (socketPath != null && typeof socketPath !== 'string') {
      throw new InvalidArgumentError('invalid socketPath')
    }

    if (connectTimeout != null && (!Number.isFinite(connectTimeout) || connectTimeout < 0)) {
      throw new InvalidArgumentError('invalid connectTimeout')
    }

    if (keepAliveTimeout != null && (!Number.isFinite(keepAliveTimeout) || keepAliveTimeout <= 0)) {
      throw new InvalidArgumentError('invalid keepAliveTimeout')
    }

    if (keepAliveMaxTimeout != null && (!Number.isFinite(keepAliveMaxTimeout) || keepAliveMaxTimeout <= 0)) {
      throw new InvalidArgumentError('invalid keepAliveMaxTimeout')
    }

    if (keepAliveTimeoutThreshold != null && !Number.isFinite(keepAliveTimeoutThreshold)) {
      throw new InvalidArgumentError('invalid keepAliveTimeoutThreshold')
    }

    if (headersTimeout != null && (!Number.isInteger(headersTimeout) || headersTimeout < 0)) {
      throw new InvalidArgumentError('headersTimeout must be a positive integer or zero')
    }

    if (bodyTimeout != null && (!Number.isInteger(bodyTimeout) || bodyTimeout < 0)) {
      throw new InvalidArgumentError('bodyTimeout must be a positive integer or zero')
    }

    if (connect != null && typeof connect !== 'function' && typeof connect !== 'object') {
      throw new InvalidArgumentError('connect must be a function or an object')
    }

    if (maxRequestsPerClient != null && (!Number.isInteger(maxRequestsPerClient) || maxRequestsPerClient < 0)) {
      throw new InvalidArgumentError('maxRequestsPerClient must be a positive number')
    }

    if (localAddress != null && (typeof localAddress !== 'string' || net.isIP(localAddress) === 0)) {
      throw new InvalidArgumentError('localAddress must be valid string IP address')
    }

    if (maxResponseSize != null && (!Number.isInteger(maxResponseSize) || maxResponseSize < -1)) {
      throw new InvalidArgumentError('maxResponseSize must be a positive number')
    }

    if (
      autoSelectFamilyAttemptTimeout != null &&
      (!Number.isInteger(autoSelectFamilyAttemptTimeout) || autoSelectFamilyAttemptTimeout < -1)
    ) {
      throw new InvalidArgumentError('autoSelectFamilyAttemptTimeout must be a positive number')
    }

    // h2
    if (allowH2 != null && typeof allowH2 !== 'boolean') {
      throw new InvalidArgumentError('allowH2 must be a valid boolean value')
    }

    // We validate only if allowH2 is enabled or null (enabled by default)
    if (allowH2 !== false) {
      // Prioritise new h2Options object, otherwise fallback to prior configuration options
      if (h2Options != null) {
        if (h2Options.useH2c != null && typeof h2Options.useH2c !== 'boolean') {
          throw new InvalidArgumentError('h2Options.useH2c must be a valid boolean value')
        }

        if (h2Options.settings?.initialWindowSize != null && (!Number.isInteger(h2Options.settings.initialWindowSize) || h2Options.settings.initialWindowSize < 1)) {
          throw new InvalidArgumentError('h2Options.settings.initialWindowSize must be a positive integer, greater than 0')
        }

        if (h2Options.maxConcurrentStreams != null && (!Number.isInteger(h2Options.maxConcurrentStreams) || h2Options.maxConcurrentStreams < 1)) {
          throw new InvalidArgumentError('h2Options.maxConcurrentStreams must be a positive integer, greater than 0')
        }

        if (h2Options.connectionWindowSize != null && (!Number.isInteger(h2Options.connectionWindowSize) || h2Options.connectionWindowSize < 1)) {
          throw new InvalidArgumentError('h2Options.connectionWindowSize must be a positive integer, greater than 0')
        }

        if (h2Options.pingInterval != null && (typeof h2Options.pingInterval !== 'number' || !Number.isInteger(h2Options.pingInterval) || h2Options.pingInterval < 0)) {
          throw new InvalidArgumentError('h2Options.pingInterval must be a positive integer, greater or equal to 0')
        }
      } else {
        if (useH2c != null && typeof useH2c !== 'boolean') {
          emitH2OptionsNamespaceWarning('useH2c')
          throw new InvalidArgumentError('useH2c must be a valid boolean value')
        }

        if (maxConcurrentStreams != null && (typeof maxConcurrentStreams !== 'number' || maxConcurrentStreams < 1)) {
          emitH2OptionsNamespaceWarning('maxConcurrentStreams')
          throw new InvalidArgumentError('maxConcurrentStreams must be a positive integer, greater than 0')
        }

        if (initialWindowSize != null && (!Number.isInteger(initialWindowSize) || initialWindowSize < 1)) {
          emitH2OptionsNamespaceWarning('initialWindowSize')
          throw new InvalidArgumentError('initialWindowSize must be a positive integer, greater than 0')
        }

        if (connectionWindowSize != null && (!Number.isInteger(connectionWindowSize) || connectionWindowSize < 1)) {
          emitH2OptionsNamespaceWarning('connectionWindowSize')
          throw new InvalidArgumentError('connectionWindowSize must be a positive integer, greater than 0')
        }

        if (pingInterval != null && (typeof pingInterval !== 'number' || !Number.isInteger(pingInterval) || pingInterval < 0)) {
          emitH2OptionsNamespaceWarning('pingInterval')
          throw new InvalidArgumentError('pingInterval must be a positive integer, greater or equal to 0')
        }
      }
    }

    super({ webSocket, eventSource })

    if (typeof connect !== 'function') {
      connect = buildConnector({
        ...tls,
        maxCachedSessions,
        allowH2,
        socketPath,
        useH2c: h2Options?.useH2c ?? useH2c,
        timeout: connectTimeout,
        ...(typeof autoSelectFamily === 'boolean' ? { autoSelectFamily, autoSelectFamilyAttemptTimeout } : undefined),
        ...connect
      })
    } else {
      const customConnect = connect
      connect = (opts, callback) => customConnect({
        ...opts,
        ...(socketPath != null ? { socketPath } : null),
        ...(allowH2 != null ? { allowH2 } : null)
      }, callback)
    }

    this[kUrl] = util.parseOrigin(url)
    this[kHostAuthority] = `${this[kUrl].hostname}${this[kUrl].port ? `:${this[kUrl].port}` : ''}`
    this[kConnector] = connect
    this[kPipelining] = pipelining != null ? pipelining : 1
    this[kMaxHeadersSize] = maxHeaderSize
    this[kKeepAliveDefaultTimeout] = keepAliveTimeout == null ? 4e3 : keepAliveTimeout
    this[kKeepAliveMaxTimeout] = keepAliveMaxTimeout == null ? 600e3 : keepAliveMaxTimeout
    this[kKeepAliveTimeoutThreshold] = keepAliveTimeoutThreshold == null ? 2e3 : keepAliveTimeoutThreshold
    this[kKeepAliveTimeoutValue] = this[kKeepAliveDefaultTimeout]
    this[kServerName] = null
    this[kLocalAddress] = localAddress != null ? localAddress : null
    this[kResuming] = 0 // 0, idle, 1, scheduled, 2 resuming
    this[kNeedDrain] = 0 // 0, idle, 1, scheduled, 2 resuming
    this[kHostHeader] = `host: ${this[kHostAuthority]}\r\n`
    this[kBodyTimeout] = bodyTimeout != null ? bodyTimeout : 300e3
    this[kHeadersTimeout] = headersTimeout != null ? headersTimeout : 300e3
    this[kStrictContentLength] = strictContentLength == null ? true : strictContentLength
    this[kMaxRequests] = maxRequestsPerClient
    this[kClosedResolve] = null
    this[kMaxResponseSize] = maxResponseSize > -1 ? maxResponseSize : -1
    this[kHTTPContext] = null
    // h2
    this[kHTTP2Options] = {
      pingInterval: h2Options?.pingInterval ?? pingInterval ?? 60e3,
      connectionWindowSize: h2Options?.connectionWindowSize ?? connectionWindowSize ?? 524288,
      maxConcurrentStreams: h2Options?.maxConcurrentStreams ?? maxConcurrentStreams ?? 100, // Max peerConcurrentStreams for a Node h2 server
      sessionOptions: {
        // HTTP/2 window sizes are set to higher defaults than Node.js core for better performance:
        // - initialWindowSize: 262144 (256KB) vs Node.js default 65535 (64KB - 1)
        //   Allows more data to be sent before requiring acknowledgment, improving throughput
        //   especially on high-latency networks. This matches common production HTTP/2 servers.
        // - connectionWindowSize: 524288 (512KB) vs Node.js default (none set)
        //   Provides better flow control for the entire connection across multiple streams.
        initialWindowSize: h2Options?.initialWindowSize ?? initialWindowSize ?? 262144
      }
    }
    this[kUseMilo] = useMilo

    // kQueue is built up of 3 sections separated by
    // the kRunningIdx and kPendingIdx indices.
    // |   complete   |   running   |   pending   |
    //                ^ kRunningIdx ^ kPendingIdx ^ kQueue.length
    // kRunningIdx points to the first running element.
    // kPendingIdx points to the first pending element.
    // This implements a fast queue with an amortized
    // time of O(1).

    this[kQueue] = []
    this[kRunningIdx] = 0
    this[kPendingIdx] = 0

    this[kResume] = (sync) => resume(this, sync)
    this[kOnError] = (err) => onError(this, err)
  }

  get pipelining () {
    return this[kPipelining]
  }

  set pipelining (value) {
    this[kPipelining] = value
    this[kResume](true)
  }

  get stats () {
    return new ClientStats(this)
  }

  get [kPending] () {
    return this[kQueue].length - this[kPendingIdx]
  }

  get [kRunning] () {
    return this[kPendingIdx] - this[kRunningIdx]
  }

  get [kSize] () {
    return this[kQueue].length - this[kRunningIdx]
  }

  get [kConnected] () {
    return !!this[kHTTPContext] && !this[kConnecting] && !this[kHTTPContext].destroyed
  }

  get [kBusy] () {
    // The `kPending > 0` check below is the gate Pool uses to decide whether
    // to spin up an additional Client. For h1 that fan-out is correct \u2014
    // each socket only handles one pipelined request at a time. Once an h2
    // context is attached we want concurrent dispatches to multiplex onto
    // the shared session, so suppress that signal in the h2 case.
    const allowsMux = this[kHTTPContext]?.version === 'h2'

    return Boolean(
      this[kHTTPContext]?.busy(null) ||
      (this[kSize] >= (getMaxConcurrent(this) || 1)) ||
      (this[kPending] > 0 && !allowsMux)
    )
  }

  [kConnect] (cb) {
    connect(this)
    this.once('connect', cb)
  }

  [kDispatch] (opts, handler) {
    const request = new Request(this[kUrl].origin, opts, handler)

    this[kQueue].push(request)
    if (this[kResuming]) {
      // Do nothing.
    } else if (util.bodyLength(request.body) == null && util.isIterable(request.body)) {
      // Wait a tick in case stream/iterator is ended in the same tick.
      this[kResuming] = 1
      queueMicrotask(() => resume(this))
    } else {
      this[kResume](true)
    }

    if (this[kResuming] && this[kNeedDrain] !== 2 && this[kBusy]) {
      this[kNeedDrain] = 2
    }

    return this[kNeedDrain] < 2
  }

  [kClose] () {
    // TODO: for H2 we need to gracefully flush the remaining enqueued
    // request and close each stream.
    return new Promise((resolve) => {
      if (this[kSize]) {
        this[kClosedResolve] = resolve
      } else {
        resolve(null)
      }
    })
  }

  [kDestroy] (err) {
    return new Promise((resolve) => {
      const requests = this[kQueue].splice(this[kPendingIdx])
      for (let i = 0; i < requests.length; i++) {
        const request = requests[i]
        if (request != null) {
          util.errorRequest(this, request, err)
        }
      }

      const callback = () => {
        if (this[kClosedResolve]) {
          // TODO (fix): Should we error here with ClientDestroyedError?
          this[kClosedResolve]()
          this[kClosedResolve] = null
        }
        resolve(null)
      }

      if (this[kHTTPContext]) {
        this[kHTTPContext].destroy(err, callback)
        this[kHTTPContext] = null
      } else {
        queueMicrotask(callback)
      }

      this[kResume]()
    })
  }
}

function onError (client, err) {
  if (
    client[kRunning] === 0 &&
    err.code !== 'UND_ERR_INFO' &&
    err.code !== 'UND_ERR_SOCKET'
  ) {
    // Error is not caused by running request and not a recoverable
    // socket error.

    assert(client[kPendingIdx] === client[kRunningIdx])

    const requests = client[kQueue].splice(client[kRunningIdx])

    for (let i = 0; i < requests.length; i++) {
      const request = requests[i]
      if (request != null) {
        util.errorRequest(client, request, err)
      }
    }
    assert(client[kSize] === 0)
  }
}

/**
 * @param {Client} client
 * @returns {void}
 */
function connect (client) {
  assert(!client[kConnecting])
  assert(!client[kHTTPContext])

  let { host, hostname, protocol, port } = client[kUrl]

  // Resolve ipv6
  if (hostname[0] === '[') {
    const idx = hostname.indexOf(']')

    assert(idx !== -1)
    const ip = hostname.substring(1, idx)

    assert(net.isIPv6(ip))
    hostname = ip
  }

  client[kConnecting] = true

  if (channels.beforeConnect.hasSubscribers) {
    channels.beforeConnect.publish({
      connectParams: {
        host,
        hostname,
        protocol,
        port,
        version: client[kHTTPContext]?.version,
        servername: client[kServerName],
        localAddress: client[kLocalAddress]
      },
      connector: client[kConnector]
    })
  }

  try {
    client[kConnector]({
      host,
      hostname,
      protocol,
      port,
      servername: client[kServerName],
      localAddress: client[kLocalAddress]
    }, (err, socket) => {
      if (err) {
        handleConnectError(client, err, { host, hostname, protocol, port })
        client[kResume]()
        return
      }

      if (client.destroyed) {
        util.destroy(socket.on('error', noop), new ClientDestroyedError())
        client[kResume]()
        return
      }

      assert(socket)

      try {
        client[kHTTPContext] = socket.alpnProtocol === 'h2'
          ? connectH2(client, socket)
          : connectH1(client, socket)
      } catch (err) {
        socket.destroy().on('error', noop)
        handleConnectError(client, err, { host, hostname, protocol, port })
        client[kResume]()
        return
      }

      client[kConnecting] = false

      socket[kCounter] = 0
      socket[kMaxRequests] = client[kMaxRequests]
      socket[kClient] = client
      socket[kError] = null

      if (channels.connected.hasSubscribers) {
        channels.connected.publish({
          connectParams: {
            host,
            hostname,
            protocol,
            port,
            version: client[kHTTPContext]?.version,
            servername: client[kServerName],
            localAddress: client[kLocalAddress]
          },
          connector: client[kConnector],
          socket
        })
      }

      client.emit('connect', client[kUrl], [client])
      client[kResume]()
    })
  } catch (err) {
    handleConnectError(client, err, { host, hostname, protocol, port })
    client[kResume]()
  }
}

function handleConnectError (client, err, { host, hostname, protocol, port }) {
  if (client.destroyed) {
    return
  }

  client[kConnecting] = false

  if (channels.connectError.hasSubscribers) {
    channels.connectError.publish({
      connectParams: {
        host,
        hostname,
        protocol,
        port,
        version: client[kHTTPContext]?.version,
        servername: client[kServerName],
        localAddress: client[kLocalAddress]
      },
      connector: client[kConnector],
      error: err
    })
  }

  if (err.code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    const running = client[kQueue].splice(client[kRunningIdx], client[kRunning])
    client[kPendingIdx] = client[kRunningIdx]

    for (let i = 0; i < running.length; i++) {
      util.errorRequest(client, running[i], err)
    }

    while (client[kPending] > 0 && client[kQueue][client[kPendingIdx]].servername === client[kServerName]) {
      const request = client[kQueue].splice(client[kPendingIdx], 1)[0]
      util.errorRequest(client, request, err)
    }
  } else {
    onError(client, err)
  }

  client.emit('connectionError', client[kUrl], [client], err)
}

function emitDrain (client) {
  client[kNeedDrain] = 0
  client.emit('drain', client[kUrl], [client])
}

function resume (client, sync) {
  if (client[kResuming] === 2) {
    return
  }

  client[kResuming] = 2

  _resume(client, sync)
  client[kResuming] = 0

  if (client[kRunningIdx] > 256) {
    client[kQueue].splice(0, client[kRunningIdx])
    client[kPendingIdx] -= client[kRunningIdx]
    client[kRunningIdx] = 0
  }
}

function _resume (client, sync) {
  while (true) {
    if (client.destroyed) {
      assert(client[kPending] === 0)
      return
    }

    if (client[kClosedResolve] && !client[kSize]) {
      client[kClosedResolve]()
      client[kClosedResolve] = null
      return
    }

    if (client[kHTTPContext]) {
      client[kHTTPContext].resume()
    }

    if (client[kBusy]) {
      client[kNeedDrain] = 2
    } else if (client[kNeedDrain] === 2) {
      if (sync) {
        client[kNeedDrain] = 1
        queueMicrotask(() => emitDrain(client))
      } else {
        emitDrain(client)
      }
      continue
    }

    if (client[kPending] === 0) {
      return
    }

    if (client[kRunning] >= (getMaxConcurrent(client) || 1)) {
      return
    }

    const request = client[kQueue][client[kPendingIdx]]

    if (request === null) {
      return
    }

    if (request.aborted) {
      client[kQueue].splice(client[kPendingIdx], 1)
      continue
    }

    if (client[kUrl].protocol === 'https:' && client[kServerName] !== request.servername) {
      if (client[kRunning] > 0) {
        return
      }

      client[kServerName] = request.servername
      client[kHTTPContext]?.destroy(new InformationalError('servername changed'), () => {
        client[kHTTPContext] = null
        resume(client)
      })
    }

    if (client[kConnecting]) {
      return
    }

    if (!client[kHTTPContext]) {
      client[kServerName] = request.servername
      connect(client)
      return
    }

    if (client[kHTTPContext].destroyed) {
      return
    }

    if (client[kHTTPContext].busy(request)) {
      return
    }

    if (!request.aborted && client[kHTTPContext].write(request)) {
      client[kPendingIdx]++
    } else {
      client[kQueue].splice(client[kPendingIdx], 1)
    }
  }
}

module.exports = Client


/***/ }),

/***/ 8429:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const buffer = __nccwpck_require__(4573)
const Dispatcher = __nccwpck_require__(3431)
const {
  ClientDestroyedError,
  ClientClosedError,
  InvalidArgumentError
} = __nccwpck_require__(9111)
const { kDestroy, kClose, kClosed, kDestroyed, kDispatch } = __nccwpck_require__(2015)
const { defaultWebSocketMaxFragments, defaultWebSocketMaxPayloadSize } = __nccwpck_require__(131)

const kOnDestroyed = Symbol('onDestroyed')
const kOnClosed = Symbol('onClosed')
const kWebSocketOptions = Symbol('webSocketOptions')
const kEventSourceOptions = Symbol('eventSourceOptions')

class DispatcherBase extends Dispatcher {
  /** @type {boolean} */
  [kDestroyed] = false;

  /** @type {Array<Function|null} */
  [kOnDestroyed] = null;

  /** @type {boolean} */
  [kClosed] = false;

  /** @type {Array<Function>|null} */
  [kOnClosed] = null

  /**
   * @param {import('../../types/dispatcher').DispatcherOptions} [opts]
   */
  constructor (opts) {
    super()
    this[kWebSocketOptions] = opts?.webSocket ?? {}
    this[kEventSourceOptions] = opts?.eventSource ?? {}
  }

  /**
   * @returns {import('../../types/client').Client.WebSocketOptions}
   */
  get webSocketOptions () {
    return {
      maxFragments: this[kWebSocketOptions].maxFragments ?? defaultWebSocketMaxFragments,
      maxPayloadSize: this[kWebSocketOptions].maxPayloadSize ?? defaultWebSocketMaxPayloadSize
    }
  }

  /**
   * @returns {import('../../types/client').Client.EventSourceOptions}
   */
  get eventSourceOptions () {
    return {
      maxEventSize: this[kEventSourceOptions].maxEventSize ?? buffer.kStringMaxLength
    }
  }

  /** @returns {boolean} */
  get destroyed () {
    return this[kDestroyed]
  }

  /** @returns {boolean} */
  get closed () {
    return this[kClosed]
  }

  close (callback) {
    if (callback === undefined) {
      return new Promise((resolve, reject) => {
        this.close((err, data) => {
          return err ? reject(err) : resolve(data)
        })
      })
    }

    if (typeof callback !== 'function') {
      throw new InvalidArgumentError('invalid callback')
    }

    if (this[kDestroyed]) {
      const err = new ClientDestroyedError()
      queueMicrotask(() => callback(err, null))
      return
    }

    if (this[kClosed]) {
      if (this[kOnClosed]) {
        this[kOnClosed].push(callback)
      } else {
        queueMicrotask(() => callback(null, null))
      }
      return
    }

    this[kClosed] = true
    this[kOnClosed] ??= []
    this[kOnClosed].push(callback)

    const onClosed = () => {
      const callbacks = this[kOnClosed]
      this[kOnClosed] = null
      for (let i = 0; i < callbacks.length; i++) {
        callbacks[i](null, null)
      }
    }

    // Should not error.
    this[kClose]()
      .then(() => this.destroy())
      .then(() => queueMicrotask(onClosed))
  }

  destroy (err, callback) {
    if (typeof err === 'function') {
      callback = err
      err = null
    }

    if (callback === undefined) {
      return new Promise((resolve, reject) => {
        this.destroy(err, (err, data) => {
          return err ? reject(err) : resolve(data)
        })
      })
    }

    if (typeof callback !== 'function') {
      throw new InvalidArgumentError('invalid callback')
    }

    if (this[kDestroyed]) {
      if (this[kOnDestroyed]) {
        this[kOnDestroyed].push(callback)
      } else {
        queueMicrotask(() => callback(null, null))
      }
      return
    }

    if (!err) {
      err = new ClientDestroyedError()
    }

    this[kDestroyed] = true
    this[kOnDestroyed] ??= []
    this[kOnDestroyed].push(callback)

    const onDestroyed = () => {
      const callbacks = this[kOnDestroyed]
      this[kOnDestroyed] = null
      for (let i = 0; i < callbacks.length; i++) {
        callbacks[i](null, null)
      }
    }

    // Should not error.
    this[kDestroy](err)
      .then(() => queueMicrotask(onDestroyed))
  }

  dispatch (opts, handler) {
    if (!handler || typeof handler !== 'object') {
      throw new InvalidArgumentError('handler must be an object')
    }

    try {
      if (!opts || typeof opts !== 'object') {
        throw new InvalidArgumentError('opts must be an object.')
      }

      if (opts.dispatcher) {
        throw new InvalidArgumentError('opts.dispatcher is not supported by instance methods. Pass opts.dispatcher to the top-level undici functions or call the dispatcher instance method directly.')
      }

      if (this[kDestroyed] || this[kOnDestroyed]) {
        throw new ClientDestroyedError()
      }

      if (this[kClosed]) {
        throw new ClientClosedError()
      }

      return this[kDispatch](opts, handler)
    } catch (err) {
      if (typeof handler.onResponseError !== 'function') {
        throw err
      }

      handler.onResponseError(null, err)

      return false
    }
  }
}

module.exports = DispatcherBase


/***/ }),

/***/ 3431:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


const EventEmitter = __nccwpck_require__(8474)
const { kOriginless, kUrl } = __nccwpck_require__(2015)

class Dispatcher extends EventEmitter {
  dispatch () {
    throw new Error('not implemented')
  }

  close () {
    throw new Error('not implemented')
  }

  destroy () {
    throw new Error('not implemented')
  }

  compose (...args) {
    // So we handle [interceptor1, interceptor2] or interceptor1, interceptor2, ...
    const interceptors = Array.isArray(args[0]) ? args[0] : args
    // null disables origin-dependent interceptors; undefined uses opts.origin.
    const interceptorOrigin = this[kOriginless] === true
      ? null
      : this[kUrl]?.origin
    let dispatch = this.dispatch.bind(this)

    for (const interceptor of interceptors) {
      if (interceptor == null) {
        continue
      }

      if (typeof interceptor !== 'function') {
        throw new TypeError(`invalid interceptor, expected function received ${typeof interceptor}`)
      }

      dispatch = interceptor(dispatch, interceptorOrigin)

      if (dispatch == null || typeof dispatch !== 'function' || dispatch.length !== 2) {
        throw new TypeError('invalid interceptor')
      }
    }

    const originalDispatch = dispatch
    const self = this
    dispatch = function (opts, handler) {
      if (opts && typeof opts === 'object' && !opts.origin && self[kUrl]) {
        opts = Object.assign({}, opts, { origin: self[kUrl].origin })
      }
      return originalDispatch(opts, handler)
    }

    return new Proxy(this, {
      get: (target, key) => key === 'dispatch' ? dispatch : target[key]
    })
  }
}

module.exports = Dispatcher


/***/ }),

/***/ 629:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const DispatcherBase = __nccwpck_require__(8429)
const { kClose, kDestroy, kClosed, kDestroyed, kDispatch, kNoProxyAgent, kHttpProxyAgent, kHttpsProxyAgent } = __nccwpck_require__(2015)
const ProxyAgent = __nccwpck_require__(5044)
const Agent = __nccwpck_require__(7697)

const DEFAULT_PORTS = {
  'http:': 80,
  'https:': 443
}

class EnvHttpProxyAgent extends DispatcherBase {
  #noProxyValue = null
  #noProxyEntries = null
  #opts = null

  constructor (opts = {}) {
    super(opts)
    this.#opts = opts

    const { httpProxy, httpsProxy, noProxy, ...agentOpts } = opts

    this[kNoProxyAgent] = new Agent(agentOpts)

    const HTTP_PROXY = httpProxy ?? process.env.http_proxy ?? process.env.HTTP_PROXY
    if (HTTP_PROXY) {
      this[kHttpProxyAgent] = new ProxyAgent({ ...agentOpts, uri: HTTP_PROXY })
    } else {
      this[kHttpProxyAgent] = this[kNoProxyAgent]
    }

    const HTTPS_PROXY = httpsProxy ?? process.env.https_proxy ?? process.env.HTTPS_PROXY
    if (HTTPS_PROXY) {
      this[kHttpsProxyAgent] = new ProxyAgent({ ...agentOpts, uri: HTTPS_PROXY })
    } else {
      this[kHttpsProxyAgent] = this[kHttpProxyAgent]
    }

    this.#parseNoProxy()
  }

  [kDispatch] (opts, handler) {
    const url = new URL(opts.origin)
    const agent = this.#getProxyAgentForUrl(url)
    return agent.dispatch(opts, handler)
  }

  [kClose] () {
    return Promise.all([
      this[kNoProxyAgent].close(),
      !this[kHttpProxyAgent][kClosed] && this[kHttpProxyAgent].close(),
      !this[kHttpsProxyAgent][kClosed] && this[kHttpsProxyAgent].close()
    ])
  }

  [kDestroy] (err) {
    return Promise.all([
      this[kNoProxyAgent].destroy(err),
      !this[kHttpProxyAgent][kDestroyed] && this[kHttpProxyAgent].destroy(err),
      !this[kHttpsProxyAgent][kDestroyed] && this[kHttpsProxyAgent].destroy(err)
    ])
  }

  #getProxyAgentForUrl (url) {
    let { protocol, host: hostname, port } = url

    // Remove the port suffix (e.g. ":8080") and then strip surrounding
    // brackets from IPv6 literals (e.g. "[::1]" -> "::1") so that the
    // result matches the unbracketed form stored by #parseNoProxy.
    hostname = hostname.replace(/:\d*$/, '').replace(/^\[(.+)\]$/, '$1').toLowerCase()
    // Drop a trailing dot: it only marks the fully qualified form of a domain
    // name ("example.com." and "example.com" are the same name, RFC 1034 root
    // label). This runs on every dispatch, so it is a charCode check rather
    // than a third regex. `length > 1` leaves the degenerate host "." alone.
    if (hostname.length > 1 && hostname.charCodeAt(hostname.length - 1) === 46) {
      hostname = hostname.slice(0, -1)
    }
    port = Number.parseInt(port, 10) || DEFAULT_PORTS[protocol] || 0
    if (!this.#shouldProxy(hostname, port)) {
      return this[kNoProxyAgent]
    }
    if (protocol === 'https:') {
      return this[kHttpsProxyAgent]
    }
    return this[kHttpProxyAgent]
  }

  #shouldProxy (hostname, port) {
    if (this.#noProxyChanged) {
      this.#parseNoProxy()
    }

    if (this.#noProxyEntries.length === 0) {
      return true // Always proxy if NO_PROXY is not set or empty.
    }

    for (let i = 0; i < this.#noProxyEntries.length; i++) {
      const entry = this.#noProxyEntries[i]
      // A bare `*` entry matches all hosts regardless of its position or the
      // surrounding whitespace (e.g. ` * ` or `none.invalid,*`). If a port is
      // attached (`*:80`) it only bypasses that port.
      if (entry.hostname === '*') {
        if (entry.port && entry.port !== port) {
          continue
        }
        return false // Never proxy if a wildcard entry is present.
      }
      if (entry.port && entry.port !== port) {
        continue // Skip if ports don't match.
      }
      // Don't proxy if the hostname is equal with the no_proxy host. A
      // `*.example.com` wildcard matches subdomains only, not the apex
      // `example.com`, so exact matches are skipped for wildcard entries.
      if (!entry.wildcard && hostname === entry.hostname) {
        return false
      }
      // Don't proxy if the hostname is the subdomain of the no_proxy host.
      // Reference - https://github.com/denoland/deno/blob/6fbce91e40cc07fc6da74068e5cc56fdd40f7b4c/ext/fetch/proxy.rs#L485
      if (hostname.slice(-(entry.hostname.length + 1)) === `.${entry.hostname}`) {
        return false
      }
    }

    return true
  }

  #parseNoProxy () {
    const noProxyValue = this.#opts.noProxy ?? this.#noProxyEnv
    const noProxySplit = noProxyValue.split(/[,\s]/)
    const noProxyEntries = []

    for (let i = 0; i < noProxySplit.length; i++) {
      const entry = noProxySplit[i]
      if (!entry) {
        continue
      }

      // An IPv6 entry with a port must be bracketed: [::1]:443.
      // A bare IPv6 address like ::1 contains colons that must not be
      // confused with a host:port separator, so we handle it separately.
      let hostname, port
      const ipv6WithPort = entry.match(/^\[(.+)\]:(\d+)$/)
      if (ipv6WithPort) {
        hostname = ipv6WithPort[1]
        port = Number.parseInt(ipv6WithPort[2], 10)
      } else {
        // Bracketed IPv6 without port, or plain hostname[:port], or bare IPv6.
        // Strip optional brackets first.
        const unbracketed = entry.replace(/^\[(.+)\]$/, '$1')
        // A bare IPv6 address contains multiple colons; a hostname:port entry
        // has exactly one colon followed by digits. Only attempt host:port
        // splitting when that is unambiguously the case.
        const colonCount = (unbracketed.match(/:/g) || []).length
        const parsed = colonCount === 1 && unbracketed.match(/^(.+):(\d+)$/)
        hostname = parsed ? parsed[1] : unbracketed
        port = parsed ? Number.parseInt(parsed[2], 10) : 0
      }

      // A leading `*` marks a subdomain wildcard (`*.example.com`), distinct
      // from a plain or leading-dot suffix (`example.com` / `.example.com`)
      // which also matches the apex. `*.example.com` must only match
      // subdomains, never the apex `example.com` itself.
      const wildcard = entry.charCodeAt(0) === 42 /* '*' */

      noProxyEntries.push({
        // strip leading dot or asterisk with dot, and any trailing dot
        hostname: hostname.replace(/^\*?\./, '').replace(/^(.+)\.$/, '$1').toLowerCase(),
        port,
        wildcard
      })
    }

    this.#noProxyValue = noProxyValue
    this.#noProxyEntries = noProxyEntries
  }

  get #noProxyChanged () {
    if (this.#opts.noProxy !== undefined) {
      return false
    }
    return this.#noProxyValue !== this.#noProxyEnv
  }

  get #noProxyEnv () {
    return process.env.no_proxy ?? process.env.NO_PROXY ?? ''
  }
}

module.exports = EnvHttpProxyAgent


/***/ }),

/***/ 2584:
/***/ ((module) => {



// Extracted from node/lib/internal/fixed_queue.js

// Currently optimal queue size, tested on V8 6.0 - 6.6. Must be power of two.
const kSize = 2048
const kMask = kSize - 1

// The FixedQueue is implemented as a singly-linked list of fixed-size
// circular buffers. It looks something like this:
//
//  head                                                       tail
//    |                                                          |
//    v                                                          v
// +-----------+ <-----\       +-----------+ <------\         +-----------+
// |  [null]   |        \----- |   next    |         \------- |   next    |
// +-----------+               +-----------+                  +-----------+
// |   item    | <-- bottom    |   item    | <-- bottom       | undefined |
// |   item    |               |   item    |                  | undefined |
// |   item    |               |   item    |                  | undefined |
// |   item    |               |   item    |                  | undefined |
// |   item    |               |   item    |       bottom --> |   item    |
// |   item    |               |   item    |                  |   item    |
// |    ...    |               |    ...    |                  |    ...    |
// |   item    |               |   item    |                  |   item    |
// |   item    |               |   item    |                  |   item    |
// | undefined | <-- top       |   item    |                  |   item    |
// | undefined |               |   item    |                  |   item    |
// | undefined |               | undefined | <-- top  top --> | undefined |
// +-----------+               +-----------+                  +-----------+
//
// Or, if there is only one circular buffer, it looks something
// like either of these:
//
//  head   tail                                 head   tail
//    |     |                                     |     |
//    v     v                                     v     v
// +-----------+                               +-----------+
// |  [null]   |                               |  [null]   |
// +-----------+                               +-----------+
// | undefined |                               |   item    |
// | undefined |                               |   item    |
// |   item    | <-- bottom            top --> | undefined |
// |   item    |                               | undefined |
// | undefined | <-- top            bottom --> |   item    |
// | undefined |                               |   item    |
// +-----------+                               +-----------+
//
// Adding a value means moving `top` forward by one, removing means
// moving `bottom` forward by one. After reaching the end, the queue
// wraps around.
//
// When `top === bottom` the current queue is empty and when
// `top + 1 === bottom` it's full. This wastes a single space of storage
// but allows much quicker checks.

/**
 * @type {FixedCircularBuffer}
 * @template T
 */
class FixedCircularBuffer {
  /** @type {number} */
  bottom = 0
  /** @type {number} */
  top = 0
  /** @type {Array<T|undefined>} */
  list = new Array(kSize).fill(undefined)
  /** @type {T|null} */
  next = null

  /** @returns {boolean} */
  isEmpty () {
    return this.top === this.bottom
  }

  /** @returns {boolean} */
  isFull () {
    return ((this.top + 1) & kMask) === this.bottom
  }

  /**
   * @param {T} data
   * @returns {void}
   */
  push (data) {
    this.list[this.top] = data
    this.top = (this.top + 1) & kMask
  }

  /** @returns {T|null} */
  shift () {
    const nextItem = this.list[this.bottom]
    if (nextItem === undefined) { return null }
    this.list[this.bottom] = undefined
    this.bottom = (this.bottom + 1) & kMask
    return nextItem
  }
}

/**
 * @template T
 */
module.exports = class FixedQueue {
  constructor () {
    /** @type {FixedCircularBuffer<T>} */
    this.head = this.tail = new FixedCircularBuffer()
  }

  /** @returns {boolean} */
  isEmpty () {
    return this.head.isEmpty()
  }

  /** @param {T} data */
  push (data) {
    if (this.head.isFull()) {
      // Head is full: Creates a new queue, sets the old queue's `.next` to it,
      // and sets it as the new main queue.
      this.head = this.head.next = new FixedCircularBuffer()
    }
    this.head.push(data)
  }

  /** @returns {T|null} */
  shift () {
    const tail = this.tail
    const next = tail.shift()
    if (tail.isEmpty() && tail.next !== null) {
      // If there is another queue, it forms the new tail.
      this.tail = tail.next
      tail.next = null
    }
    return next
  }
}


/***/ }),

/***/ 1573:
/***/ ((__unused_webpack_module, exports) => {

// The other parser, which is off, whatever UNDICI_USE_MILO says.
exports.getMiloEnabled = () => false;


/***/ }),

/***/ 9724:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const { AsyncResource } = __nccwpck_require__(6698)
const { PoolStats } = __nccwpck_require__(7850)
const DispatcherBase = __nccwpck_require__(8429)
const FixedQueue = __nccwpck_require__(2584)
const { kConnected, kSize, kRunning, kPending, kQueued, kBusy, kFree, kUrl, kClose, kDestroy, kDispatch } = __nccwpck_require__(2015)

const kClients = Symbol('clients')
const kNeedDrain = Symbol('needDrain')
const kQueue = Symbol('queue')
const kClosedResolve = Symbol('closed resolve')
const kOnDrain = Symbol('onDrain')
const kOnConnect = Symbol('onConnect')
const kOnDisconnect = Symbol('onDisconnect')
const kOnConnectionError = Symbol('onConnectionError')
const kOnClientBusy = Symbol('on client busy')
const kOnClientDrain = Symbol('on client drain')
const kDrainQueue = Symbol('drain queue')
const kGetDispatcher = Symbol('get dispatcher')
const kHasDispatcher = Symbol('has dispatcher')
const kAddClient = Symbol('add client')
const kRemoveClient = Symbol('remove client')
const kRetireClient = Symbol('retire client')
const kRetiring = Symbol('retiring clients')

// Closes every live client, including clients that have been
// taken out of rotation but are still finishing their own
// requests.
// Requests that wait in the Pool queue are dispatched later from whichever
// callback drains the queue (another request's connect, drain, ...). Capture
// the caller's async context so Client#dispatch, and the diagnostics channel
// events it publishes, still run in it.
class QueuedRequest extends AsyncResource {
  constructor (opts, handler) {
    super('UNDICI_POOL_QUEUED_REQUEST')
    this.opts = opts
    this.handler = handler
  }

  dispatch (dispatcher) {
    return this.runInAsyncScope(dispatcher.dispatch, dispatcher, this.opts, this.handler)
  }
}

function closeClients (pool) {
  const closeAll = []
  for (let i = 0; i < pool[kClients].length; i++) {
    const client = pool[kClients][i]
    if (!client.destroyed) {
      closeAll.push(client.close())
    }
  }
  for (const closed of pool[kRetiring].values()) {
    closeAll.push(closed)
  }
  return Promise.all(closeAll)
}

class PoolBase extends DispatcherBase {
  [kQueue] = new FixedQueue();

  [kQueued] = 0;

  [kClients] = [];

  // Clients removed from kClients that have not finished closing,
  // mapped to a promise that settles once they have.
  [kRetiring] = new Map();

  [kNeedDrain] = false;

  [kOnDrain] (client, origin, targets) {
    if (client.closed || client.destroyed) {
      return
    }

    const queue = this[kQueue]
    let needDrain = false

    this[kOnClientDrain](client)

    while (!needDrain) {
      const item = queue.shift()
      if (!item) {
        break
      }
      this[kQueued]--
      needDrain = !item.dispatch(client)
    }

    client[kNeedDrain] = needDrain
    if (needDrain) {
      this[kOnClientBusy](client)

      // This client is full but requests are still queued, e.g. an h2
      // client that has just released everything queued while ALPN was
      // negotiated and hit maxConcurrentStreams. Hand the rest to other
      // clients, creating new ones up to the connection limit, instead of
      // leaving them for this client to drain one batch at a time.
      if (!queue.isEmpty()) {
        return this[kDrainQueue](origin, targets)
      }
    }

    if (!needDrain && this[kNeedDrain]) {
      this[kNeedDrain] = false
      this.emit('drain', origin, [this, ...targets])
    }

    if (this[kClosedResolve] && queue.isEmpty()) {
      return closeClients(this).then(this[kClosedResolve])
    }
  }

  [kOnClientBusy] () {}

  [kOnClientDrain] () {}

  [kDrainQueue] (origin, targets) {
    const queue = this[kQueue]
    let hasDispatcher = true

    while (!queue.isEmpty()) {
      const dispatcher = this[kGetDispatcher]()
      if (!dispatcher) {
        hasDispatcher = false
        break
      }

      const item = queue.shift()
      this[kQueued]--

      if (!item.dispatch(dispatcher)) {
        dispatcher[kNeedDrain] = true
        this[kOnClientBusy](dispatcher)
        hasDispatcher = this[kHasDispatcher]()
        if (!hasDispatcher) {
          break
        }
      }
    }

    if (hasDispatcher && this[kNeedDrain]) {
      this[kNeedDrain] = false
      this.emit('drain', origin, [this, ...targets])
    }

    if (this[kClosedResolve] && queue.isEmpty()) {
      return closeClients(this).then(this[kClosedResolve])
    }
  }

  [kOnConnect] = (origin, targets) => {
    this.emit('connect', origin, [this, ...targets])
  };

  [kOnDisconnect] = (origin, targets, err) => {
    this.emit('disconnect', origin, [this, ...targets], err)
  };

  [kOnConnectionError] = (origin, targets, err) => {
    this.emit('connectionError', origin, [this, ...targets], err)
  }

  get [kBusy] () {
    return this[kNeedDrain]
  }

  get [kConnected] () {
    let ret = 0
    for (const { [kConnected]: connected } of this[kClients]) {
      ret += connected
    }
    return ret
  }

  get [kFree] () {
    let ret = 0
    for (const { [kConnected]: connected, [kNeedDrain]: needDrain } of this[kClients]) {
      ret += connected && !needDrain
    }
    return ret
  }

  get [kPending] () {
    let ret = this[kQueued]
    for (const { [kPending]: pending } of this[kClients]) {
      ret += pending
    }
    return ret
  }

  get [kRunning] () {
    let ret = 0
    for (const { [kRunning]: running } of this[kClients]) {
      ret += running
    }
    return ret
  }

  get [kSize] () {
    let ret = this[kQueued]
    for (const { [kSize]: size } of this[kClients]) {
      ret += size
    }
    return ret
  }

  get stats () {
    return new PoolStats(this)
  }

  [kClose] () {
    if (this[kQueue].isEmpty()) {
      return closeClients(this)
    } else {
      return new Promise((resolve) => {
        this[kClosedResolve] = resolve
      })
    }
  }

  [kDestroy] (err) {
    while (true) {
      const item = this[kQueue].shift()
      if (!item) {
        break
      }
      item.handler.onResponseError(null, err)
    }

    const destroyAll = new Array(this[kClients].length)
    for (let i = 0; i < this[kClients].length; i++) {
      destroyAll[i] = this[kClients][i].destroy(err)
    }
    for (const client of this[kRetiring].keys()) {
      destroyAll.push(client.destroy(err))
    }
    return Promise.all(destroyAll)
  }

  [kDispatch] (opts, handler) {
    const dispatcher = this[kGetDispatcher]()

    if (!dispatcher) {
      this[kNeedDrain] = true
      this[kQueue].push(new QueuedRequest(opts, handler))
      this[kQueued]++
    } else if (!dispatcher.dispatch(opts, handler)) {
      dispatcher[kNeedDrain] = true
      this[kOnClientBusy](dispatcher)
      this[kNeedDrain] = !this[kHasDispatcher]()
    }

    return !this[kNeedDrain]
  }

  [kHasDispatcher] () {
    for (let i = 0; i < this[kClients].length; i++) {
      const dispatcher = this[kClients][i]

      if (
        !dispatcher[kNeedDrain] &&
        dispatcher.closed !== true &&
        dispatcher.destroyed !== true
      ) {
        return true
      }
    }

    return false
  }

  [kAddClient] (client) {
    client
      .on('drain', this[kOnDrain].bind(this, client))
      .on('connect', this[kOnConnect])
      .on('disconnect', this[kOnDisconnect])
      .on('connectionError', this[kOnConnectionError])

    this[kClients].push(client)

    if (this[kNeedDrain]) {
      queueMicrotask(() => {
        if (this[kNeedDrain] && !client[kNeedDrain]) {
          this[kOnDrain](client, client[kUrl], [client, this])
        }
      })
    }

    return this
  }

  // Takes a client out of rotation. A closed client no longer takes requests
  // from the pool queue (see kOnDrain), but it finishes the requests it
  // already has. Until it has, pool.close() waits for it and pool.destroy()
  // destroys it.
  [kRetireClient] (client) {
    const idx = this[kClients].indexOf(client)
    if (idx !== -1) {
      this[kClients].splice(idx, 1)
    }

    if (client.destroyed || this[kRetiring].has(client)) {
      return
    }

    // Use the callback form: custom dispatchers from `factory` are not
    // required to return a promise, and may call back synchronously.
    let done = false
    let resolveClosed
    const closed = new Promise((resolve) => { resolveClosed = resolve })
    this[kRetiring].set(client, closed)
    client.close(() => {
      if (!done) {
        done = true
        this[kRetiring].delete(client)
        resolveClosed()
      }
    })
  }

  [kRemoveClient] (client) {
    this[kRetireClient](client)

    this[kNeedDrain] = !this[kClients].some(dispatcher => (
      !dispatcher[kNeedDrain] &&
      dispatcher.closed !== true &&
      dispatcher.destroyed !== true
    ))
  }
}

module.exports = {
  PoolBase,
  kClients,
  kNeedDrain,
  kAddClient,
  kRemoveClient,
  kRetireClient,
  kDrainQueue,
  kOnClientBusy,
  kOnClientDrain,
  kGetDispatcher,
  kHasDispatcher
}


/***/ }),

/***/ 7112:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const {
  PoolBase,
  kClients,
  kNeedDrain,
  kAddClient,
  kDrainQueue,
  kOnClientBusy,
  kOnClientDrain,
  kGetDispatcher,
  kHasDispatcher,
  kRemoveClient,
  kRetireClient
} = __nccwpck_require__(9724)
const Client = __nccwpck_require__(5537)
const {
  InvalidArgumentError
} = __nccwpck_require__(9111)
const util = __nccwpck_require__(4684)
const { kConnecting, kHTTPContext, kUrl, kQueued } = __nccwpck_require__(2015)
const buildConnector = __nccwpck_require__(6452)

const kOptions = Symbol('options')
const kConnections = Symbol('connections')
const kFactory = Symbol('factory')
const kProtocol = Symbol('protocol')
const kProtocolProbe = Symbol('protocol probe')

function defaultFactory (origin, opts) {
  return new Client(origin, opts)
}

function shouldCreateProtocolProbe (pool, dispatcher) {
  return dispatcher instanceof Client &&
    pool[kProtocol] !== 'h1' &&
    (pool[kOptions].useH2c === true || (pool[kUrl].protocol === 'https:' && pool[kOptions].allowH2 !== false))
}

function createClient (pool) {
  const dispatcher = pool[kFactory](pool[kUrl], pool[kOptions])

  // HTTPS does not reveal whether the peer selected h1 or h2 until ALPN
  // completes. While h2 is still possible, let one Client probe the protocol
  // and keep later requests in the Pool queue instead of opening one TLS
  // connection per request. A confirmed h1 connection disables this gate and
  // restores the usual Pool fan-out.
  if (shouldCreateProtocolProbe(pool, dispatcher)) {
    pool[kProtocolProbe] = dispatcher
  }

  pool[kAddClient](dispatcher)
  return dispatcher
}

class Pool extends PoolBase {
  constructor (origin, {
    connections,
    factory = defaultFactory,
    connect,
    connectTimeout,
    tls,
    maxCachedSessions,
    socketPath,
    autoSelectFamily,
    autoSelectFamilyAttemptTimeout,
    allowH2,
    useH2c,
    clientTtl,
    ...options
  } = {}) {
    if (connections != null && (!Number.isFinite(connections) || connections < 0)) {
      throw new InvalidArgumentError('invalid connections')
    }

    if (typeof factory !== 'function') {
      throw new InvalidArgumentError('factory must be a function.')
    }

    if (connect != null && typeof connect !== 'function' && typeof connect !== 'object') {
      throw new InvalidArgumentError('connect must be a function or an object')
    }

    if (typeof connect !== 'function') {
      connect = buildConnector({
        ...tls,
        maxCachedSessions,
        allowH2,
        useH2c,
        socketPath,
        timeout: connectTimeout,
        ...(typeof autoSelectFamily === 'boolean' ? { autoSelectFamily, autoSelectFamilyAttemptTimeout } : undefined),
        ...connect
      })
    }

    super(options)

    this[kConnections] = connections || null
    this[kUrl] = util.parseOrigin(origin)
    this[kOptions] = { ...util.deepClone(options), connect, allowH2, useH2c, clientTtl, socketPath }
    this[kFactory] = factory
    this[kProtocol] = null
    this[kProtocolProbe] = null

    this.on('connect', (origin, targets) => {
      if (clientTtl != null && clientTtl > 0) {
        for (const target of targets) {
          Object.assign(target, { ttl: Date.now() })
        }
      }

      const client = targets[targets.length - 1]
      if (client instanceof Client) {
        this[kProtocol] = client[kHTTPContext]?.version
      }

      if (client === this[kProtocolProbe]) {
        // An h2 Client's drain event releases the requests accumulated during
        // negotiation onto that Client. If ALPN selected h1, release the probe
        // immediately and restore normal Pool fan-out instead.
        if (this[kProtocol] !== 'h2') {
          this[kProtocolProbe] = null
          this[kDrainQueue](origin, targets.slice(1))
        }
      }
    })

    this.on('disconnect', (origin, targets) => {
      if (targets.includes(this[kProtocolProbe])) {
        this[kProtocolProbe] = null
        this[kDrainQueue](origin, targets.slice(1))
      }
    })

    this.on('connectionError', (origin, targets) => {
      let resumeQueued = false

      // If a connection error occurs, we remove the client from the pool,
      // and emit a connectionError event. They will not be re-used.
      // Fixes https://github.com/nodejs/undici/issues/3895
      for (const target of targets) {
        if (target === this[kProtocolProbe]) {
          this[kProtocolProbe] = null
          resumeQueued = true
        }

        // Retire (close) the client rather than only dropping it from
        // kClients: otherwise its drain listener keeps pulling requests from
        // the pool queue onto a client that pool.destroy() can't reach.
        if (this[kClients].includes(target)) {
          this[kRetireClient](target)
        }
      }

      // The retired client no longer drains the pool queue, so hand any
      // queued requests to another (possibly new) client.
      if (resumeQueued || this[kQueued] > 0) {
        this[kDrainQueue](origin, targets.slice(1))
      }
    })
  }

  [kOnClientBusy] (client) {
    if (
      this[kProtocolProbe] === null &&
      client[kConnecting] &&
      shouldCreateProtocolProbe(this, client)
    ) {
      this[kProtocolProbe] = client
    }
  }

  [kOnClientDrain] (client) {
    if (client === this[kProtocolProbe]) {
      this[kProtocolProbe] = null
    }
  }

  [kGetDispatcher] () {
    const clientTtlOption = this[kOptions].clientTtl
    for (let i = 0; i < this[kClients].length; i++) {
      const client = this[kClients][i]

      // check ttl of client and if it's stale, remove it from the pool
      if (clientTtlOption != null && clientTtlOption > 0 && client.ttl && ((Date.now() - client.ttl) > clientTtlOption)) {
        this[kRemoveClient](client)
        i--
      } else if (!client[kNeedDrain]) {
        return client
      }
    }

    if (this[kProtocolProbe] !== null) {
      return
    }

    if (!this[kConnections] || this[kClients].length < this[kConnections]) {
      return createClient(this)
    }
  }

  [kHasDispatcher] () {
    const clientTtlOption = this[kOptions].clientTtl
    for (let i = 0; i < this[kClients].length; i++) {
      const client = this[kClients][i]

      if (clientTtlOption != null && clientTtlOption > 0 && client.ttl && ((Date.now() - client.ttl) > clientTtlOption)) {
        this[kRemoveClient](client)
        i--
      } else if (!client[kNeedDrain]) {
        return true
      }
    }

    if (this[kProtocolProbe] !== null) {
      return false
    }

    if (!this[kConnections] || this[kClients].length < this[kConnections]) {
      createClient(this)
      return true
    }

    return false
  }
}

module.exports = Pool


/***/ }),

/***/ 5044:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const { kProxy, kClose, kDestroy, kDispatch } = __nccwpck_require__(2015)
const Agent = __nccwpck_require__(7697)
const Pool = __nccwpck_require__(7112)
const DispatcherBase = __nccwpck_require__(8429)
const { InvalidArgumentError, RequestAbortedError, SecureProxyConnectionError, ProxyConnectionError } = __nccwpck_require__(9111)
const buildConnector = __nccwpck_require__(6452)
const Client = __nccwpck_require__(5537)
const { channels } = __nccwpck_require__(6034)
const Socks5ProxyAgent = __nccwpck_require__(7211)
const { hasSafeIterator } = __nccwpck_require__(4684)

const kAgent = Symbol('proxy agent')
const kClient = Symbol('proxy client')
const kProxyHeaders = Symbol('proxy headers')
const kRequestTls = Symbol('request tls settings')
const kProxyTls = Symbol('proxy tls settings')
const kConnectEndpoint = Symbol('connect endpoint function')
const kConnectEndpointHTTP1 = Symbol('connect endpoint function (http/1.1 only)')
const kTunnelProxy = Symbol('tunnel proxy')
const proxyAuthorization = 'proxy-authorization'

function defaultProtocolPort (protocol) {
  return protocol === 'https:' ? 443 : 80
}

function defaultFactory (origin, opts) {
  return new Pool(origin, opts)
}

const noop = () => {}

function defaultAgentFactory (origin, opts) {
  if (opts.connections === 1) {
    return new Client(origin, opts)
  }
  return new Pool(origin, opts)
}

function shouldProxyTunnel (requestProtocol, proxyTunnel) {
  return proxyTunnel === true || requestProtocol !== 'http:'
}

class Http1ProxyWrapper extends DispatcherBase {
  #client
  #proxyServername

  constructor (proxyUrl, { headers = {}, connect, factory, proxyServername }) {
    if (!proxyUrl) {
      throw new InvalidArgumentError('Proxy URL is mandatory')
    }

    super()

    this[kProxyHeaders] = headers
    this.#proxyServername = proxyServername
    if (factory) {
      this.#client = factory(proxyUrl, { connect })
    } else {
      this.#client = new Client(proxyUrl, { connect })
    }
  }

  [kDispatch] (opts, handler) {
    const onResponseStart = handler.onResponseStart
    handler.onResponseStart = function (controller, statusCode, data, statusMessage) {
      if (statusCode === 407) {
        if (typeof handler.onResponseError === 'function') {
          handler.onResponseError(controller, new InvalidArgumentError('Proxy Authentication Required (407)'))
        }
        return
      }
      if (onResponseStart) onResponseStart.call(this, controller, statusCode, data, statusMessage)
    }

    // Rewrite request as an HTTP1 Proxy request, without tunneling.
    const {
      origin,
      path = '/',
      headers = {}
    } = opts

    opts.path = origin + path

    opts.headers = { ...this[kProxyHeaders], ...headers }
    if (!hasHostHeader(headers)) {
      opts.headers.host = new URL(origin).host
    }

    // Pin the SNI/cert hostname to the proxy. Without this the underlying
    // Client would derive it from the (rewritten) Host header, which points
    // at the target \u2014 wrong for the TLS handshake to the proxy itself.
    if (this.#proxyServername != null) {
      opts.servername = this.#proxyServername
    }

    return this.#client[kDispatch](opts, handler)
  }

  [kClose] () {
    return this.#client.close()
  }

  [kDestroy] (err) {
    return this.#client.destroy(err)
  }
}

class ProxyAgent extends DispatcherBase {
  constructor (opts) {
    if (!opts || (typeof opts === 'object' && !(opts instanceof URL) && !opts.uri)) {
      throw new InvalidArgumentError('Proxy uri is mandatory')
    }

    const { clientFactory = defaultFactory } = opts
    if (typeof clientFactory !== 'function') {
      throw new InvalidArgumentError('Proxy opts.clientFactory must be a function.')
    }

    const { proxyTunnel, connectTimeout } = opts

    super(opts)

    const url = this.#getUrl(opts)
    const { href, origin, port, protocol, username, password, hostname: proxyHostname } = url

    this[kProxy] = { uri: href, protocol }
    this[kRequestTls] = opts.requestTls
    this[kProxyTls] = opts.proxyTls
    this[kProxyHeaders] = opts.headers || {}
    this[kTunnelProxy] = proxyTunnel

    if (opts.auth && opts.token) {
      throw new InvalidArgumentError('opts.auth cannot be used in combination with opts.token')
    } else if (opts.auth) {
      /* @deprecated in favour of opts.token */
      this[kProxyHeaders]['proxy-authorization'] = `Basic ${opts.auth}`
    } else if (opts.token) {
      this[kProxyHeaders]['proxy-authorization'] = opts.token
    } else if (username && password) {
      this[kProxyHeaders]['proxy-authorization'] = `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`
    } else if (username) {
      this[kProxyHeaders]['proxy-authorization'] = `Basic ${Buffer.from(`${decodeURIComponent(username)}:`).toString('base64')}`
    }

    const connect = buildConnector({ timeout: connectTimeout, ...opts.proxyTls })
    const connectHTTP1 = buildConnector({ timeout: connectTimeout, ...opts.proxyTls, allowH2: false })
    this[kConnectEndpoint] = buildConnector({ timeout: connectTimeout, ...opts.requestTls })
    this[kConnectEndpointHTTP1] = buildConnector({ timeout: connectTimeout, ...opts.requestTls, allowH2: false })

    const agentFactory = opts.factory || defaultAgentFactory
    const factory = (origin, options) => {
      const { protocol } = new URL(origin)

      // Handle SOCKS5 proxy
      if (this[kProxy].protocol === 'socks5:' || this[kProxy].protocol === 'socks:') {
        return new Socks5ProxyAgent(this[kProxy].uri, {
          headers: this[kProxyHeaders],
          connect,
          factory: agentFactory,
          username: opts.username || username,
          password: opts.password || password,
          connectTimeout,
          proxyTls: opts.proxyTls,
          requestTls: opts.requestTls
        })
      }

      if (!shouldProxyTunnel(protocol, this[kTunnelProxy])) {
        const forwardConnect = this[kProxy].protocol === 'https:'
          ? (opts, cb) => connectHTTP1(opts, (err, socket) => {
              if (err && err.code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
                cb(new SecureProxyConnectionError(err))
              } else {
                cb(err, socket)
              }
            })
          : connectHTTP1
        return new Http1ProxyWrapper(this[kProxy].uri, {
          headers: this[kProxyHeaders],
          connect: forwardConnect,
          factory: agentFactory,
          proxyServername: this[kProxy].protocol === 'https:'
            ? (this[kProxyTls]?.servername || proxyHostname)
            : undefined
        })
      }
      return agentFactory(origin, options)
    }

    // For SOCKS5 proxies, we don't need a client to the proxy itself
    // The SOCKS5 connection is handled within Socks5ProxyAgent
    if (protocol === 'socks5:' || protocol === 'socks:') {
      this[kClient] = null
    } else {
      this[kClient] = clientFactory(url, { connect })
    }

    this[kAgent] = new Agent({
      ...opts,
      factory,
      connect: async (opts, callback) => {
        // SOCKS5 proxies handle their own connections via Socks5ProxyAgent,
        // so this connect function should never be called for them.
        if (!this[kClient]) {
          callback(new InvalidArgumentError('Cannot establish tunnel connection without a proxy client'))
          return
        }

        let requestedPath = opts.host
        if (!opts.port) {
          requestedPath += `:${defaultProtocolPort(opts.protocol)}`
        }
        try {
          const connectParams = {
            origin,
            port,
            path: requestedPath,
            signal: opts.signal,
            headers: {
              ...this[kProxyHeaders],
              host: opts.host,
              ...(opts.connections == null || opts.connections > 0 ? { 'proxy-connection': 'keep-alive' } : {})
            },
            servername: this[kProxyTls]?.servername || proxyHostname
          }
          const { socket, statusCode } = await this[kClient].connect(connectParams)
          if (statusCode !== 200) {
            socket.on('error', noop).destroy()
            callback(new RequestAbortedError(`Proxy response (${statusCode}) !== 200 when HTTP Tunneling`))
            return
          }

          if (channels.proxyConnected.hasSubscribers) {
            channels.proxyConnected.publish({
              socket,
              connectParams
            })
          }

          if (opts.protocol !== 'https:') {
            callback(null, socket)
            return
          }
          let servername
          if (this[kRequestTls]) {
            servername = this[kRequestTls].servername
          } else {
            servername = opts.servername
          }
          const connectEndpoint = opts.allowH2 === false
            ? this[kConnectEndpointHTTP1]
            : this[kConnectEndpoint]

          connectEndpoint({ ...opts, servername, httpSocket: socket }, callback)
        } catch (err) {
          if (err.code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
            // Throw a custom error to avoid loop in client.js#connect
            callback(new SecureProxyConnectionError(err))
          } else if (err.code === 'UND_ERR_SOCKET') {
            // A socket failure while establishing the tunnel means the CONNECT
            // never completed, so there is nothing to recover - the proxy just
            // tore down the connection. client.js#onError treats UND_ERR_SOCKET
            // as a recoverable error on an established connection and leaves the
            // request queued, which makes connect() retry forever. Surface it as
            // a non-recoverable proxy error so the request fails instead. (#3897)
            callback(new ProxyConnectionError(err))
          } else {
            callback(err)
          }
        }
      }
    })
  }

  dispatch (opts, handler) {
    let headers = buildHeaders(opts.headers)
    throwIfProxyAuthIsSent(headers)

    if (headers && !hasHostHeader(headers)) {
      if (headers === opts.headers) {
        headers = { ...headers }
      }
      headers.host = new URL(opts.origin).host
    }

    return this[kAgent].dispatch(
      {
        ...opts,
        headers
      },
      handler
    )
  }

  /**
   * @param {import('../../types/proxy-agent').ProxyAgent.Options | string | URL} opts
   * @returns {URL}
   */
  #getUrl (opts) {
    if (typeof opts === 'string') {
      return new URL(opts)
    } else if (opts instanceof URL) {
      return opts
    } else {
      return new URL(opts.uri)
    }
  }

  [kClose] () {
    const promises = [this[kAgent].close()]
    if (this[kClient]) {
      promises.push(this[kClient].close())
    }
    return Promise.all(promises)
  }

  [kDestroy] () {
    const promises = [this[kAgent].destroy()]
    if (this[kClient]) {
      promises.push(this[kClient].destroy())
    }
    return Promise.all(promises)
  }
}

/**
 * @param {string[] | Record<string, string> | Iterable<[string, string | string[] | undefined]>} headers
 * @returns {Record<string, string | string[] | undefined>}
 */
function buildHeaders (headers) {
  // When using undici.fetch, the headers list is stored
  // as an array.
  if (Array.isArray(headers)) {
    /** @type {Record<string, string>} */
    const headersPair = {}

    for (let i = 0; i < headers.length; i += 2) {
      if (isProxyAuthorizationHeader(headers[i])) {
        throwProxyAuthError()
      }

      headersPair[headers[i]] = headers[i + 1]
    }

    return headersPair
  }

  // Materialize iterable header containers (e.g. Map, Headers) into a record so
  // that throwIfProxyAuthIsSent() can inspect their entries. Object.keys and
  // for...in see nothing on a Map/Headers instance, so without this the
  // Proxy-Authorization guard is bypassed and proxy credentials can reach the
  // origin server (GHSA-6cv7-626c-qhqw).
  if (headers && typeof headers === 'object' && hasSafeIterator(headers)) {
    const headersPair = {}

    for (const [key, value] of headers) {
      if (!Object.hasOwn(headersPair, key)) {
        headersPair[key] = value
        continue
      }

      const previous = headersPair[key]
      const values = []
      if (previous !== undefined) {
        values.push(...(Array.isArray(previous) ? previous : [previous]))
      }
      if (value !== undefined) {
        values.push(...(Array.isArray(value) ? value : [value]))
      }
      headersPair[key] = values.length > 1 ? values : values[0]
    }

    return headersPair
  }

  return headers
}

/**
 * @param {Record<string, string>} headers
 *
 * Previous versions of ProxyAgent suggests the Proxy-Authorization in request headers
 * Nevertheless, it was changed and to avoid a security vulnerability by end users
 * this check was created.
 * It should be removed in the next major version for performance reasons
 */
function throwIfProxyAuthIsSent (headers) {
  for (const key in headers) {
    if (isProxyAuthorizationHeader(key)) {
      throwProxyAuthError()
    }
  }
}

/**
 * @param {string} key
 * @returns {boolean}
 */
function isProxyAuthorizationHeader (key) {
  return key.length === proxyAuthorization.length && key.toLowerCase() === proxyAuthorization
}

function hasHostHeader (headers) {
  for (const key in headers) {
    if (key.length === 4 && key.toLowerCase() === 'host') {
      return true
    }
  }
  return false
}

function throwProxyAuthError () {
  throw new InvalidArgumentError('Proxy-Authorization should be sent in ProxyAgent constructor')
}

module.exports = ProxyAgent


/***/ }),

/***/ 7211:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const { URL } = __nccwpck_require__(3136)

let tls // include tls conditionally since it is not always available
const DispatcherBase = __nccwpck_require__(8429)
const { ConnectTimeoutError, InvalidArgumentError } = __nccwpck_require__(9111)
const { Socks5Client, STATES } = __nccwpck_require__(9910)
const { kBusy, kConnected, kDispatch, kClose, kDestroy } = __nccwpck_require__(2015)
const Pool = __nccwpck_require__(7112)
const buildConnector = __nccwpck_require__(6452)
const { setupConnectTimeout } = __nccwpck_require__(4684)
const { debuglog } = __nccwpck_require__(7975)

const debug = debuglog('undici:socks5-proxy')

const DEFAULT_SOCKS5_CONNECT_TIMEOUT = 5000

const kProxyUrl = Symbol('proxy url')
const kProxyHeaders = Symbol('proxy headers')
const kProxyAuth = Symbol('proxy auth')
const kProxyProtocol = Symbol('proxy protocol')
const kPools = Symbol('pools')
const kConnector = Symbol('connector')
const kConnectTimeout = Symbol('connect timeout')
const kRequestTls = Symbol('request tls settings')
const kRequestTlsTimeout = Symbol('request tls timeout')

function createConnectTimeoutError (hostname, port, timeout) {
  return new ConnectTimeoutError(
    `Connect Timeout Error (attempted address: ${hostname}:${port}, timeout: ${timeout}ms)`
  )
}

// Static flag to ensure warning is only emitted once per process
let experimentalWarningEmitted = false

/**
 * SOCKS5 proxy agent for dispatching requests through a SOCKS5 proxy
 */
class Socks5ProxyAgent extends DispatcherBase {
  constructor (proxyUrl, options = {}) {
    super(options)

    // Emit experimental warning only once
    if (!experimentalWarningEmitted) {
      process.emitWarning(
        'SOCKS5 proxy support is experimental and subject to change',
        'ExperimentalWarning'
      )
      experimentalWarningEmitted = true
    }

    if (!proxyUrl) {
      throw new InvalidArgumentError('Proxy URL is mandatory')
    }

    // Parse proxy URL
    const url = typeof proxyUrl === 'string' ? new URL(proxyUrl) : proxyUrl

    if (url.protocol !== 'socks5:' && url.protocol !== 'socks:') {
      throw new InvalidArgumentError('Proxy URL must use socks5:// or socks:// protocol')
    }

    this[kProxyUrl] = url
    this[kProxyHeaders] = options.headers || {}
    this[kProxyProtocol] = options.proxyTls ? 'https:' : 'http:'

    const connectTimeout = options.connectTimeout ?? DEFAULT_SOCKS5_CONNECT_TIMEOUT
    if (!Number.isFinite(connectTimeout) || connectTimeout < 0) {
      throw new InvalidArgumentError('invalid connectTimeout')
    }
    this[kConnectTimeout] = connectTimeout

    const { timeout, ...requestTls } = options.requestTls || {}
    const requestTlsTimeout = timeout ?? connectTimeout
    if (!Number.isFinite(requestTlsTimeout) || requestTlsTimeout < 0) {
      throw new InvalidArgumentError('invalid requestTls.timeout')
    }
    this[kRequestTls] = requestTls
    this[kRequestTlsTimeout] = requestTlsTimeout

    // Extract auth from URL or options
    this[kProxyAuth] = {
      username: options.username || (url.username ? decodeURIComponent(url.username) : null),
      password: options.password || (url.password ? decodeURIComponent(url.password) : null)
    }

    // Create connector for proxy connection
    const proxyTlsTimeout = options.proxyTls?.timeout ?? connectTimeout
    if (!Number.isFinite(proxyTlsTimeout) || proxyTlsTimeout < 0) {
      throw new InvalidArgumentError('invalid proxyTls.timeout')
    }
    this[kConnector] = options.connect || buildConnector({
      ...options.proxyTls,
      timeout: proxyTlsTimeout,
      servername: options.proxyTls?.servername || url.hostname
    })

    // Pools for the actual HTTP connections (with SOCKS5 tunnel connect function), keyed by origin
    this[kPools] = new Map()
  }

  /**
   * Create a SOCKS5 connection to the proxy
   */
  async createSocks5Connection (targetHost, targetPort) {
    const proxyHost = this[kProxyUrl].hostname
    const proxyPort = parseInt(this[kProxyUrl].port) || 1080

    debug('creating SOCKS5 connection to', proxyHost, proxyPort)

    // Connect to the SOCKS5 proxy
    const socketReady = Promise.withResolvers()

    this[kConnector]({
      hostname: proxyHost,
      host: proxyHost,
      port: proxyPort,
      protocol: this[kProxyProtocol]
    }, (err, socket) => {
      if (err) {
        socketReady.reject(err)
      } else {
        socketReady.resolve(socket)
      }
    })

    const socket = await socketReady.promise

    // Create SOCKS5 client
    const socks5Client = new Socks5Client(socket, this[kProxyAuth])

    // Handle SOCKS5 errors
    socks5Client.on('error', (err) => {
      debug('SOCKS5 error:', err)
      socket.destroy()
    })

    // Perform SOCKS5 handshake
    await socks5Client.handshake()

    // Wait for authentication (if required)
    const authenticationReady = Promise.withResolvers()
    const authenticationTimeout = this[kConnectTimeout] === 0
      ? null
      : setTimeout(() => {
        cleanupAuthenticationListeners()
        socks5Client.destroy()
        authenticationReady.reject(
          createConnectTimeoutError(proxyHost, proxyPort, this[kConnectTimeout])
        )
      }, this[kConnectTimeout])

    const cleanupAuthenticationListeners = () => {
      clearTimeout(authenticationTimeout)
      socks5Client.removeListener('authenticated', onAuthenticated)
      socks5Client.removeListener('error', onAuthenticationError)
    }

    const onAuthenticated = () => {
      cleanupAuthenticationListeners()
      authenticationReady.resolve()
    }

    const onAuthenticationError = (err) => {
      cleanupAuthenticationListeners()
      authenticationReady.reject(err)
    }

    // Check if already authenticated (for NO_AUTH method)
    if (socks5Client.state === STATES.AUTHENTICATED) {
      clearTimeout(authenticationTimeout)
      authenticationReady.resolve()
    } else {
      socks5Client.once('authenticated', onAuthenticated)
      socks5Client.once('error', onAuthenticationError)
    }

    await authenticationReady.promise

    // Send CONNECT command
    await socks5Client.connect(targetHost, targetPort)

    // Wait for connection
    const connectionReady = Promise.withResolvers()
    const connectionTimeout = this[kConnectTimeout] === 0
      ? null
      : setTimeout(() => {
        cleanupConnectionListeners()
        socks5Client.destroy()
        connectionReady.reject(
          createConnectTimeoutError(targetHost, targetPort, this[kConnectTimeout])
        )
      }, this[kConnectTimeout])

    const cleanupConnectionListeners = () => {
      clearTimeout(connectionTimeout)
      socks5Client.removeListener('connected', onConnected)
      socks5Client.removeListener('error', onConnectionError)
    }

    const onConnected = (info) => {
      debug('SOCKS5 tunnel established to', targetHost, targetPort, 'via', info)
      cleanupConnectionListeners()
      connectionReady.resolve()
    }

    const onConnectionError = (err) => {
      cleanupConnectionListeners()
      connectionReady.reject(err)
    }

    socks5Client.once('connected', onConnected)
    socks5Client.once('error', onConnectionError)

    await connectionReady.promise

    return socket
  }

  /**
   * Dispatch a request through the SOCKS5 proxy
   */
  [kDispatch] (opts, handler) {
    const { origin } = opts

    debug('dispatching request to', origin, 'via SOCKS5')

    try {
      const originKey = String(origin)
      let pool = this[kPools].get(originKey)
      // Create a Pool per origin so requests are not routed to the wrong host
      if (!pool || pool.destroyed || pool.closed) {
        pool = new Pool(origin, {
          pipelining: opts.pipelining,
          connections: opts.connections,
          connect: async (connectOpts, callback) => {
            try {
              const url = new URL(origin)
              const targetHost = url.hostname
              const targetPort = parseInt(url.port) || (url.protocol === 'https:' ? 443 : 80)

              debug('establishing SOCKS5 connection to', targetHost, targetPort)

              // Create SOCKS5 tunnel
              const socket = await this.createSocks5Connection(targetHost, targetPort)

              // Handle TLS if needed
              let finalSocket = socket
              if (url.protocol === 'https:') {
                if (!tls) {
                  tls = __nccwpck_require__(1692)
                }
                debug('upgrading to TLS')
                finalSocket = tls.connect({
                  ...this[kRequestTls],
                  socket,
                  servername: this[kRequestTls]?.servername || targetHost
                })

                const tlsReady = Promise.withResolvers()

                const cleanupTlsListeners = () => {
                  queueMicrotask(clearTlsTimeout)
                  finalSocket.removeListener('secureConnect', onSecureConnect)
                  finalSocket.removeListener('error', onTlsError)
                }

                const onSecureConnect = () => {
                  cleanupTlsListeners()
                  tlsReady.resolve()
                }

                const onTlsError = (err) => {
                  cleanupTlsListeners()
                  tlsReady.reject(err)
                }

                const clearTlsTimeout = setupConnectTimeout(new WeakRef(finalSocket), {
                  timeout: this[kRequestTlsTimeout],
                  hostname: targetHost,
                  port: targetPort
                })

                finalSocket.once('secureConnect', onSecureConnect)
                finalSocket.once('error', onTlsError)
                await tlsReady.promise
              }

              callback(null, finalSocket)
            } catch (err) {
              debug('SOCKS5 connection error:', err)
              callback(err)
            }
          }
        })
        this[kPools].set(originKey, pool)

        const closePoolIfUnused = () => {
          if (this[kPools].get(originKey) !== pool || pool[kConnected] > 0 || pool[kBusy]) {
            return
          }

          this[kPools].delete(originKey)
          if (!pool.destroyed) {
            pool.close()
          }
        }

        pool.on('disconnect', closePoolIfUnused)
        pool.on('connectionError', closePoolIfUnused)
      }

      // Dispatch the request through the per-origin pool
      return pool[kDispatch](opts, handler)
    } catch (err) {
      debug('dispatch error:', err)
      if (typeof handler.onResponseError === 'function') {
        handler.onResponseError(null, err)
        return false
      } else if (typeof handler.onError === 'function') {
        handler.onError(err)
        return false
      } else {
        throw err
      }
    }
  }

  async [kClose] () {
    const closePromises = []
    for (const pool of this[kPools].values()) {
      closePromises.push(pool.close())
    }
    this[kPools].clear()
    await Promise.all(closePromises)
  }

  async [kDestroy] (err) {
    const destroyPromises = []
    for (const pool of this[kPools].values()) {
      destroyPromises.push(pool.destroy(err))
    }
    this[kPools].clear()
    await Promise.all(destroyPromises)
  }
}

module.exports = Socks5ProxyAgent


/***/ }),

/***/ 5628:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SPECIAL_HEADERS = exports.MINOR = exports.MAJOR = exports.HTAB_SP_VCHAR_OBS_TEXT = exports.QUOTED_STRING = exports.CONNECTION_TOKEN_CHARS = exports.HEADER_CHARS = exports.TOKEN = exports.HEX = exports.URL_CHAR = exports.USERINFO_CHARS = exports.MARK = exports.ALPHANUM = exports.NUM = exports.HEX_MAP = exports.NUM_MAP = exports.ALPHA = exports.STATUSES_HTTP = exports.H_METHOD_MAP = exports.METHOD_MAP = exports.METHODS_RTSP = exports.METHODS_ICE = exports.METHODS_HTTP = exports.HEADER_STATE = exports.FINISH = exports.STATUSES = exports.METHODS = exports.LENIENT_FLAGS = exports.FLAGS = exports.TYPE = exports.ERROR = void 0;
const utils_1 = __nccwpck_require__(3120);
// Emums
exports.ERROR = {
    OK: 0,
    INTERNAL: 1,
    STRICT: 2,
    CR_EXPECTED: 25,
    LF_EXPECTED: 3,
    UNEXPECTED_CONTENT_LENGTH: 4,
    UNEXPECTED_SPACE: 30,
    CLOSED_CONNECTION: 5,
    INVALID_METHOD: 6,
    INVALID_URL: 7,
    INVALID_CONSTANT: 8,
    INVALID_VERSION: 9,
    INVALID_HEADER_TOKEN: 10,
    INVALID_CONTENT_LENGTH: 11,
    INVALID_CHUNK_SIZE: 12,
    INVALID_STATUS: 13,
    INVALID_EOF_STATE: 14,
    INVALID_TRANSFER_ENCODING: 15,
    CB_MESSAGE_BEGIN: 16,
    CB_HEADERS_COMPLETE: 17,
    CB_MESSAGE_COMPLETE: 18,
    CB_CHUNK_HEADER: 19,
    CB_CHUNK_COMPLETE: 20,
    PAUSED: 21,
    PAUSED_UPGRADE: 22,
    PAUSED_H2_UPGRADE: 23,
    USER: 24,
    CB_URL_COMPLETE: 26,
    CB_STATUS_COMPLETE: 27,
    CB_METHOD_COMPLETE: 32,
    CB_VERSION_COMPLETE: 33,
    CB_HEADER_FIELD_COMPLETE: 28,
    CB_HEADER_VALUE_COMPLETE: 29,
    CB_CHUNK_EXTENSION_NAME_COMPLETE: 34,
    CB_CHUNK_EXTENSION_VALUE_COMPLETE: 35,
    CB_RESET: 31,
    CB_PROTOCOL_COMPLETE: 38,
};
exports.TYPE = {
    BOTH: 0, // default
    REQUEST: 1,
    RESPONSE: 2,
};
exports.FLAGS = {
    CONNECTION_KEEP_ALIVE: 1 << 0,
    CONNECTION_CLOSE: 1 << 1,
    CONNECTION_UPGRADE: 1 << 2,
    CHUNKED: 1 << 3,
    UPGRADE: 1 << 4,
    CONTENT_LENGTH: 1 << 5,
    SKIPBODY: 1 << 6,
    TRAILING: 1 << 7,
    // 1 << 8 is unused
    TRANSFER_ENCODING: 1 << 9,
};
exports.LENIENT_FLAGS = {
    HEADERS: 1 << 0,
    CHUNKED_LENGTH: 1 << 1,
    KEEP_ALIVE: 1 << 2,
    TRANSFER_ENCODING: 1 << 3,
    VERSION: 1 << 4,
    DATA_AFTER_CLOSE: 1 << 5,
    OPTIONAL_LF_AFTER_CR: 1 << 6,
    OPTIONAL_CRLF_AFTER_CHUNK: 1 << 7,
    OPTIONAL_CR_BEFORE_LF: 1 << 8,
    SPACES_AFTER_CHUNK_SIZE: 1 << 9,
};
exports.METHODS = {
    'DELETE': 0,
    'GET': 1,
    'HEAD': 2,
    'POST': 3,
    'PUT': 4,
    /* pathological */
    'CONNECT': 5,
    'OPTIONS': 6,
    'TRACE': 7,
    /* WebDAV */
    'COPY': 8,
    'LOCK': 9,
    'MKCOL': 10,
    'MOVE': 11,
    'PROPFIND': 12,
    'PROPPATCH': 13,
    'SEARCH': 14,
    'UNLOCK': 15,
    'BIND': 16,
    'REBIND': 17,
    'UNBIND': 18,
    'ACL': 19,
    /* subversion */
    'REPORT': 20,
    'MKACTIVITY': 21,
    'CHECKOUT': 22,
    'MERGE': 23,
    /* upnp */
    'M-SEARCH': 24,
    'NOTIFY': 25,
    'SUBSCRIBE': 26,
    'UNSUBSCRIBE': 27,
    /* RFC-5789 */
    'PATCH': 28,
    'PURGE': 29,
    /* CalDAV */
    'MKCALENDAR': 30,
    /* RFC-2068, section 19.6.1.2 */
    'LINK': 31,
    'UNLINK': 32,
    /* icecast */
    'SOURCE': 33,
    /* RFC-7540, section 11.6 */
    'PRI': 34,
    /* RFC-2326 RTSP */
    'DESCRIBE': 35,
    'ANNOUNCE': 36,
    'SETUP': 37,
    'PLAY': 38,
    'PAUSE': 39,
    'TEARDOWN': 40,
    'GET_PARAMETER': 41,
    'SET_PARAMETER': 42,
    'REDIRECT': 43,
    'RECORD': 44,
    /* RAOP */
    'FLUSH': 45,
    /* DRAFT https://www.ietf.org/archive/id/draft-ietf-httpbis-safe-method-w-body-02.html */
    'QUERY': 46,
};
exports.STATUSES = {
    CONTINUE: 100,
    SWITCHING_PROTOCOLS: 101,
    PROCESSING: 102,
    EARLY_HINTS: 103,
    RESPONSE_IS_STALE: 110, // Unofficial
    REVALIDATION_FAILED: 111, // Unofficial
    DISCONNECTED_OPERATION: 112, // Unofficial
    HEURISTIC_EXPIRATION: 113, // Unofficial
    MISCELLANEOUS_WARNING: 199, // Unofficial
    OK: 200,
    CREATED: 201,
    ACCEPTED: 202,
    NON_AUTHORITATIVE_INFORMATION: 203,
    NO_CONTENT: 204,
    RESET_CONTENT: 205,
    PARTIAL_CONTENT: 206,
    MULTI_STATUS: 207,
    ALREADY_REPORTED: 208,
    TRANSFORMATION_APPLIED: 214, // Unofficial
    IM_USED: 226,
    MISCELLANEOUS_PERSISTENT_WARNING: 299, // Unofficial
    MULTIPLE_CHOICES: 300,
    MOVED_PERMANENTLY: 301,
    FOUND: 302,
    SEE_OTHER: 303,
    NOT_MODIFIED: 304,
    USE_PROXY: 305,
    SWITCH_PROXY: 306, // No longer used
    TEMPORARY_REDIRECT: 307,
    PERMANENT_REDIRECT: 308,
    BAD_REQUEST: 400,
    UNAUTHORIZED: 401,
    PAYMENT_REQUIRED: 402,
    FORBIDDEN: 403,
    NOT_FOUND: 404,
    METHOD_NOT_ALLOWED: 405,
    NOT_ACCEPTABLE: 406,
    PROXY_AUTHENTICATION_REQUIRED: 407,
    REQUEST_TIMEOUT: 408,
    CONFLICT: 409,
    GONE: 410,
    LENGTH_REQUIRED: 411,
    PRECONDITION_FAILED: 412,
    PAYLOAD_TOO_LARGE: 413,
    URI_TOO_LONG: 414,
    UNSUPPORTED_MEDIA_TYPE: 415,
    RANGE_NOT_SATISFIABLE: 416,
    EXPECTATION_FAILED: 417,
    IM_A_TEAPOT: 418,
    PAGE_EXPIRED: 419, // Unofficial
    ENHANCE_YOUR_CALM: 420, // Unofficial
    MISDIRECTED_REQUEST: 421,
    UNPROCESSABLE_ENTITY: 422,
    LOCKED: 423,
    FAILED_DEPENDENCY: 424,
    TOO_EARLY: 425,
    UPGRADE_REQUIRED: 426,
    PRECONDITION_REQUIRED: 428,
    TOO_MANY_REQUESTS: 429,
    REQUEST_HEADER_FIELDS_TOO_LARGE_UNOFFICIAL: 430, // Unofficial
    REQUEST_HEADER_FIELDS_TOO_LARGE: 431,
    LOGIN_TIMEOUT: 440, // Unofficial
    NO_RESPONSE: 444, // Unofficial
    RETRY_WITH: 449, // Unofficial
    BLOCKED_BY_PARENTAL_CONTROL: 450, // Unofficial
    UNAVAILABLE_FOR_LEGAL_REASONS: 451,
    CLIENT_CLOSED_LOAD_BALANCED_REQUEST: 460, // Unofficial
    INVALID_X_FORWARDED_FOR: 463, // Unofficial
    REQUEST_HEADER_TOO_LARGE: 494, // Unofficial
    SSL_CERTIFICATE_ERROR: 495, // Unofficial
    SSL_CERTIFICATE_REQUIRED: 496, // Unofficial
    HTTP_REQUEST_SENT_TO_HTTPS_PORT: 497, // Unofficial
    INVALID_TOKEN: 498, // Unofficial
    CLIENT_CLOSED_REQUEST: 499, // Unofficial
    INTERNAL_SERVER_ERROR: 500,
    NOT_IMPLEMENTED: 501,
    BAD_GATEWAY: 502,
    SERVICE_UNAVAILABLE: 503,
    GATEWAY_TIMEOUT: 504,
    HTTP_VERSION_NOT_SUPPORTED: 505,
    VARIANT_ALSO_NEGOTIATES: 506,
    INSUFFICIENT_STORAGE: 507,
    LOOP_DETECTED: 508,
    BANDWIDTH_LIMIT_EXCEEDED: 509,
    NOT_EXTENDED: 510,
    NETWORK_AUTHENTICATION_REQUIRED: 511,
    WEB_SERVER_UNKNOWN_ERROR: 520, // Unofficial
    WEB_SERVER_IS_DOWN: 521, // Unofficial
    CONNECTION_TIMEOUT: 522, // Unofficial
    ORIGIN_IS_UNREACHABLE: 523, // Unofficial
    TIMEOUT_OCCURED: 524, // Unofficial
    SSL_HANDSHAKE_FAILED: 525, // Unofficial
    INVALID_SSL_CERTIFICATE: 526, // Unofficial
    RAILGUN_ERROR: 527, // Unofficial
    SITE_IS_OVERLOADED: 529, // Unofficial
    SITE_IS_FROZEN: 530, // Unofficial
    IDENTITY_PROVIDER_AUTHENTICATION_ERROR: 561, // Unofficial
    NETWORK_READ_TIMEOUT: 598, // Unofficial
    NETWORK_CONNECT_TIMEOUT: 599, // Unofficial
};
exports.FINISH = {
    SAFE: 0,
    SAFE_WITH_CB: 1,
    UNSAFE: 2,
};
exports.HEADER_STATE = {
    GENERAL: 0,
    CONNECTION: 1,
    CONTENT_LENGTH: 2,
    TRANSFER_ENCODING: 3,
    UPGRADE: 4,
    CONNECTION_KEEP_ALIVE: 5,
    CONNECTION_CLOSE: 6,
    CONNECTION_UPGRADE: 7,
    TRANSFER_ENCODING_CHUNKED: 8,
};
// C headers
exports.METHODS_HTTP = [
    exports.METHODS.DELETE,
    exports.METHODS.GET,
    exports.METHODS.HEAD,
    exports.METHODS.POST,
    exports.METHODS.PUT,
    exports.METHODS.CONNECT,
    exports.METHODS.OPTIONS,
    exports.METHODS.TRACE,
    exports.METHODS.COPY,
    exports.METHODS.LOCK,
    exports.METHODS.MKCOL,
    exports.METHODS.MOVE,
    exports.METHODS.PROPFIND,
    exports.METHODS.PROPPATCH,
    exports.METHODS.SEARCH,
    exports.METHODS.UNLOCK,
    exports.METHODS.BIND,
    exports.METHODS.REBIND,
    exports.METHODS.UNBIND,
    exports.METHODS.ACL,
    exports.METHODS.REPORT,
    exports.METHODS.MKACTIVITY,
    exports.METHODS.CHECKOUT,
    exports.METHODS.MERGE,
    exports.METHODS['M-SEARCH'],
    exports.METHODS.NOTIFY,
    exports.METHODS.SUBSCRIBE,
    exports.METHODS.UNSUBSCRIBE,
    exports.METHODS.PATCH,
    exports.METHODS.PURGE,
    exports.METHODS.MKCALENDAR,
    exports.METHODS.LINK,
    exports.METHODS.UNLINK,
    exports.METHODS.PRI,
    // TODO(indutny): should we allow it with HTTP?
    exports.METHODS.SOURCE,
    exports.METHODS.QUERY,
];
exports.METHODS_ICE = [
    exports.METHODS.SOURCE,
];
exports.METHODS_RTSP = [
    exports.METHODS.OPTIONS,
    exports.METHODS.DESCRIBE,
    exports.METHODS.ANNOUNCE,
    exports.METHODS.SETUP,
    exports.METHODS.PLAY,
    exports.METHODS.PAUSE,
    exports.METHODS.TEARDOWN,
    exports.METHODS.GET_PARAMETER,
    exports.METHODS.SET_PARAMETER,
    exports.METHODS.REDIRECT,
    exports.METHODS.RECORD,
    exports.METHODS.FLUSH,
    // For AirPlay
    exports.METHODS.GET,
    exports.METHODS.POST,
];
exports.METHOD_MAP = (0, utils_1.enumToMap)(exports.METHODS);
exports.H_METHOD_MAP = Object.fromEntries(Object.entries(exports.METHODS).filter(([k]) => k.startsWith('H')));
exports.STATUSES_HTTP = [
    exports.STATUSES.CONTINUE,
    exports.STATUSES.SWITCHING_PROTOCOLS,
    exports.STATUSES.PROCESSING,
    exports.STATUSES.EARLY_HINTS,
    exports.STATUSES.RESPONSE_IS_STALE,
    exports.STATUSES.REVALIDATION_FAILED,
    exports.STATUSES.DISCONNECTED_OPERATION,
    exports.STATUSES.HEURISTIC_EXPIRATION,
    exports.STATUSES.MISCELLANEOUS_WARNING,
    exports.STATUSES.OK,
    exports.STATUSES.CREATED,
    exports.STATUSES.ACCEPTED,
    exports.STATUSES.NON_AUTHORITATIVE_INFORMATION,
    exports.STATUSES.NO_CONTENT,
    exports.STATUSES.RESET_CONTENT,
    exports.STATUSES.PARTIAL_CONTENT,
    exports.STATUSES.MULTI_STATUS,
    exports.STATUSES.ALREADY_REPORTED,
    exports.STATUSES.TRANSFORMATION_APPLIED,
    exports.STATUSES.IM_USED,
    exports.STATUSES.MISCELLANEOUS_PERSISTENT_WARNING,
    exports.STATUSES.MULTIPLE_CHOICES,
    exports.STATUSES.MOVED_PERMANENTLY,
    exports.STATUSES.FOUND,
    exports.STATUSES.SEE_OTHER,
    exports.STATUSES.NOT_MODIFIED,
    exports.STATUSES.USE_PROXY,
    exports.STATUSES.SWITCH_PROXY,
    exports.STATUSES.TEMPORARY_REDIRECT,
    exports.STATUSES.PERMANENT_REDIRECT,
    exports.STATUSES.BAD_REQUEST,
    exports.STATUSES.UNAUTHORIZED,
    exports.STATUSES.PAYMENT_REQUIRED,
    exports.STATUSES.FORBIDDEN,
    exports.STATUSES.NOT_FOUND,
    exports.STATUSES.METHOD_NOT_ALLOWED,
    exports.STATUSES.NOT_ACCEPTABLE,
    exports.STATUSES.PROXY_AUTHENTICATION_REQUIRED,
    exports.STATUSES.REQUEST_TIMEOUT,
    exports.STATUSES.CONFLICT,
    exports.STATUSES.GONE,
    exports.STATUSES.LENGTH_REQUIRED,
    exports.STATUSES.PRECONDITION_FAILED,
    exports.STATUSES.PAYLOAD_TOO_LARGE,
    exports.STATUSES.URI_TOO_LONG,
    exports.STATUSES.UNSUPPORTED_MEDIA_TYPE,
    exports.STATUSES.RANGE_NOT_SATISFIABLE,
    exports.STATUSES.EXPECTATION_FAILED,
    exports.STATUSES.IM_A_TEAPOT,
    exports.STATUSES.PAGE_EXPIRED,
    exports.STATUSES.ENHANCE_YOUR_CALM,
    exports.STATUSES.MISDIRECTED_REQUEST,
    exports.STATUSES.UNPROCESSABLE_ENTITY,
    exports.STATUSES.LOCKED,
    exports.STATUSES.FAILED_DEPENDENCY,
    exports.STATUSES.TOO_EARLY,
    exports.STATUSES.UPGRADE_REQUIRED,
    exports.STATUSES.PRECONDITION_REQUIRED,
    exports.STATUSES.TOO_MANY_REQUESTS,
    exports.STATUSES.REQUEST_HEADER_FIELDS_TOO_LARGE_UNOFFICIAL,
    exports.STATUSES.REQUEST_HEADER_FIELDS_TOO_LARGE,
    exports.STATUSES.LOGIN_TIMEOUT,
    exports.STATUSES.NO_RESPONSE,
    exports.STATUSES.RETRY_WITH,
    exports.STATUSES.BLOCKED_BY_PARENTAL_CONTROL,
    exports.STATUSES.UNAVAILABLE_FOR_LEGAL_REASONS,
    exports.STATUSES.CLIENT_CLOSED_LOAD_BALANCED_REQUEST,
    exports.STATUSES.INVALID_X_FORWARDED_FOR,
    exports.STATUSES.REQUEST_HEADER_TOO_LARGE,
    exports.STATUSES.SSL_CERTIFICATE_ERROR,
    exports.STATUSES.SSL_CERTIFICATE_REQUIRED,
    exports.STATUSES.HTTP_REQUEST_SENT_TO_HTTPS_PORT,
    exports.STATUSES.INVALID_TOKEN,
    exports.STATUSES.CLIENT_CLOSED_REQUEST,
    exports.STATUSES.INTERNAL_SERVER_ERROR,
    exports.STATUSES.NOT_IMPLEMENTED,
    exports.STATUSES.BAD_GATEWAY,
    exports.STATUSES.SERVICE_UNAVAILABLE,
    exports.STATUSES.GATEWAY_TIMEOUT,
    exports.STATUSES.HTTP_VERSION_NOT_SUPPORTED,
    exports.STATUSES.VARIANT_ALSO_NEGOTIATES,
    exports.STATUSES.INSUFFICIENT_STORAGE,
    exports.STATUSES.LOOP_DETECTED,
    exports.STATUSES.BANDWIDTH_LIMIT_EXCEEDED,
    exports.STATUSES.NOT_EXTENDED,
    exports.STATUSES.NETWORK_AUTHENTICATION_REQUIRED,
    exports.STATUSES.WEB_SERVER_UNKNOWN_ERROR,
    exports.STATUSES.WEB_SERVER_IS_DOWN,
    exports.STATUSES.CONNECTION_TIMEOUT,
    exports.STATUSES.ORIGIN_IS_UNREACHABLE,
    exports.STATUSES.TIMEOUT_OCCURED,
    exports.STATUSES.SSL_HANDSHAKE_FAILED,
    exports.STATUSES.INVALID_SSL_CERTIFICATE,
    exports.STATUSES.RAILGUN_ERROR,
    exports.STATUSES.SITE_IS_OVERLOADED,
    exports.STATUSES.SITE_IS_FROZEN,
    exports.STATUSES.IDENTITY_PROVIDER_AUTHENTICATION_ERROR,
    exports.STATUSES.NETWORK_READ_TIMEOUT,
    exports.STATUSES.NETWORK_CONNECT_TIMEOUT,
];
exports.ALPHA = [];
for (let i = 'A'.charCodeAt(0); i <= 'Z'.charCodeAt(0); i++) {
    // Upper case
    exports.ALPHA.push(String.fromCharCode(i));
    // Lower case
    exports.ALPHA.push(String.fromCharCode(i + 0x20));
}
exports.NUM_MAP = {
    0: 0, 1: 1, 2: 2, 3: 3, 4: 4,
    5: 5, 6: 6, 7: 7, 8: 8, 9: 9,
};
exports.HEX_MAP = {
    0: 0, 1: 1, 2: 2, 3: 3, 4: 4,
    5: 5, 6: 6, 7: 7, 8: 8, 9: 9,
    A: 0XA, B: 0XB, C: 0XC, D: 0XD, E: 0XE, F: 0XF,
    a: 0xa, b: 0xb, c: 0xc, d: 0xd, e: 0xe, f: 0xf,
};
exports.NUM = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9',
];
exports.ALPHANUM = exports.ALPHA.concat(exports.NUM);
exports.MARK = ['-', '_', '.', '!', '~', '*', '\'', '(', ')'];
exports.USERINFO_CHARS = exports.ALPHANUM
    .concat(exports.MARK)
    .concat(['%', ';', ':', '&', '=', '+', '$', ',']);
// TODO(indutny): use RFC
exports.URL_CHAR = [
    '!', '"', '$', '%', '&', '\'',
    '(', ')', '*', '+', ',', '-', '.', '/',
    ':', ';', '<', '=', '>',
    '@', '[', '\\', ']', '^', '_',
    '`',
    '{', '|', '}', '~',
].concat(exports.ALPHANUM);
exports.HEX = exports.NUM.concat(['a', 'b', 'c', 'd', 'e', 'f', 'A', 'B', 'C', 'D', 'E', 'F']);
/* Tokens as defined by rfc 2616. Also lowercases them.
 *        token       = 1*<any CHAR except CTLs or separators>
 *     separators     = "(" | ")" | "<" | ">" | "@"
 *                    | "," | ";" | ":" | "\" | <">
 *                    | "/" | "[" | "]" | "?" | "="
 *                    | "{" | "}" | SP | HT
 */
exports.TOKEN = [
    '!', '#', '$', '%', '&', '\'',
    '*', '+', '-', '.',
    '^', '_', '`',
    '|', '~',
].concat(exports.ALPHANUM);
/*
 * Verify that a char is a valid visible (printable) US-ASCII
 * character or %x80-FF
 */
exports.HEADER_CHARS = ['\t'];
for (let i = 32; i <= 255; i++) {
    if (i !== 127) {
        exports.HEADER_CHARS.push(i);
    }
}
// ',' = \x44
exports.CONNECTION_TOKEN_CHARS = exports.HEADER_CHARS.filter((c) => c !== 44);
exports.QUOTED_STRING = ['\t', ' '];
for (let i = 0x21; i <= 0xff; i++) {
    if (i !== 0x22 && i !== 0x5c) { // All characters in ASCII except \ and "
        exports.QUOTED_STRING.push(i);
    }
}
exports.HTAB_SP_VCHAR_OBS_TEXT = ['\t', ' '];
// VCHAR: https://tools.ietf.org/html/rfc5234#appendix-B.1
for (let i = 0x21; i <= 0x7E; i++) {
    exports.HTAB_SP_VCHAR_OBS_TEXT.push(i);
}
// OBS_TEXT: https://datatracker.ietf.org/doc/html/rfc9110#name-collected-abnf
for (let i = 0x80; i <= 0xff; i++) {
    exports.HTAB_SP_VCHAR_OBS_TEXT.push(i);
}
exports.MAJOR = exports.NUM_MAP;
exports.MINOR = exports.MAJOR;
exports.SPECIAL_HEADERS = {
    'connection': exports.HEADER_STATE.CONNECTION,
    'content-length': exports.HEADER_STATE.CONTENT_LENGTH,
    'proxy-connection': exports.HEADER_STATE.CONNECTION,
    'transfer-encoding': exports.HEADER_STATE.TRANSFER_ENCODING,
    'upgrade': exports.HEADER_STATE.UPGRADE,
};
exports["default"] = {
    ERROR: exports.ERROR,
    TYPE: exports.TYPE,
    FLAGS: exports.FLAGS,
    LENIENT_FLAGS: exports.LENIENT_FLAGS,
    METHODS: exports.METHODS,
    STATUSES: exports.STATUSES,
    FINISH: exports.FINISH,
    HEADER_STATE: exports.HEADER_STATE,
    ALPHA: exports.ALPHA,
    NUM_MAP: exports.NUM_MAP,
    HEX_MAP: exports.HEX_MAP,
    NUM: exports.NUM,
    ALPHANUM: exports.ALPHANUM,
    MARK: exports.MARK,
    USERINFO_CHARS: exports.USERINFO_CHARS,
    URL_CHAR: exports.URL_CHAR,
    HEX: exports.HEX,
    TOKEN: exports.TOKEN,
    HEADER_CHARS: exports.HEADER_CHARS,
    CONNECTION_TOKEN_CHARS: exports.CONNECTION_TOKEN_CHARS,
    QUOTED_STRING: exports.QUOTED_STRING,
    HTAB_SP_VCHAR_OBS_TEXT: exports.HTAB_SP_VCHAR_OBS_TEXT,
    MAJOR: exports.MAJOR,
    MINOR: exports.MINOR,
    SPECIAL_HEADERS: exports.SPECIAL_HEADERS,
    METHODS_HTTP: exports.METHODS_HTTP,
    METHODS_ICE: exports.METHODS_ICE,
    METHODS_RTSP: exports.METHODS_RTSP,
    METHOD_MAP: exports.METHOD_MAP,
    H_METHOD_MAP: exports.H_METHOD_MAP,
    STATUSES_HTTP: exports.STATUSES_HTTP,
};


/***/ }),

/***/ 9362:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

/* module decorator */ module = __nccwpck_require__.nmd(module);


const { Buffer } = __nccwpck_require__(4573)

const wasmBase64 = 'AGFzbQEAAAABJwdgAX8Bf2ADf39/AX9gAn9/AGABfwBgBH9/f38Bf2AAAGADf39/AALLAQgDZW52GHdhc21fb25faGVhZGVyc19jb21wbGV0ZQAEA2VudhV3YXNtX29uX21lc3NhZ2VfYmVnaW4AAANlbnYLd2FzbV9vbl91cmwAAQNlbnYOd2FzbV9vbl9zdGF0dXMAAQNlbnYUd2FzbV9vbl9oZWFkZXJfZmllbGQAAQNlbnYUd2FzbV9vbl9oZWFkZXJfdmFsdWUAAQNlbnYMd2FzbV9vbl9ib2R5AAEDZW52GHdhc21fb25fbWVzc2FnZV9jb21wbGV0ZQAAAzU0BQYAAAMAAAAAAAADAQMAAwMDAAACAAAAAAICAgICAgICAgIBAQEBAQEBAQEBAwAAAwAAAAQFAXABExMFAwEAAgYIAX8BQcDZBAsHxQcoBm1lbW9yeQIAC19pbml0aWFsaXplAAgZX19pbmRpcmVjdF9mdW5jdGlvbl90YWJsZQEAC2xsaHR0cF9pbml0AAkYbGxodHRwX3Nob3VsZF9rZWVwX2FsaXZlADcMbGxodHRwX2FsbG9jAAsGbWFsbG9jADkLbGxodHRwX2ZyZWUADARmcmVlAAwPbGxodHRwX2dldF90eXBlAA0VbGxodHRwX2dldF9odHRwX21ham9yAA4VbGxodHRwX2dldF9odHRwX21pbm9yAA8RbGxodHRwX2dldF9tZXRob2QAEBZsbGh0dHBfZ2V0X3N0YXR1c19jb2RlABESbGxodHRwX2dldF91cGdyYWRlABIMbGxodHRwX3Jlc2V0ABMObGxodHRwX2V4ZWN1dGUAFBRsbGh0dHBfc2V0dGluZ3NfaW5pdAAVDWxsaHR0cF9maW5pc2gAFgxsbGh0dHBfcGF1c2UAFw1sbGh0dHBfcmVzdW1lABgbbGxodHRwX3Jlc3VtZV9hZnRlcl91cGdyYWRlABkQbGxodHRwX2dldF9lcnJubwAaF2xsaHR0cF9nZXRfZXJyb3JfcmVhc29uABsXbGxodHRwX3NldF9lcnJvcl9yZWFzb24AHBRsbGh0dHBfZ2V0X2Vycm9yX3BvcwAdEWxsaHR0cF9lcnJub19uYW1lAB4SbGxodHRwX21ldGhvZF9uYW1lAB8SbGxodHRwX3N0YXR1c19uYW1lACAabGxodHRwX3NldF9sZW5pZW50X2hlYWRlcnMAISFsbGh0dHBfc2V0X2xlbmllbnRfY2h1bmtlZF9sZW5ndGgAIh1sbGh0dHBfc2V0X2xlbmllbnRfa2VlcF9hbGl2ZQAjJGxsaHR0cF9zZXRfbGVuaWVudF90cmFuc2Zlcl9lbmNvZGluZwAkGmxsaHR0cF9zZXRfbGVuaWVudF92ZXJzaW9uACUjbGxodHRwX3NldF9sZW5pZW50X2RhdGFfYWZ0ZXJfY2xvc2UAJidsbGh0dHBfc2V0X2xlbmllbnRfb3B0aW9uYWxfbGZfYWZ0ZXJfY3IAJyxsbGh0dHBfc2V0X2xlbmllbnRfb3B0aW9uYWxfY3JsZl9hZnRlcl9jaHVuawAoKGxsaHR0cF9zZXRfbGVuaWVudF9vcHRpb25hbF9jcl9iZWZvcmVfbGYAKSpsbGh0dHBfc2V0X2xlbmllbnRfc3BhY2VzX2FmdGVyX2NodW5rX3NpemUAKhhsbGh0dHBfbWVzc2FnZV9uZWVkc19lb2YANgkYAQBBAQsSAQIDBAUKBgcyNDMuKy8tLDAxCq/ZAjQWAEHA1QAoAgAEQAALQcDVAEEBNgIACxQAIAAQOCAAIAI2AjggACABOgAoCxQAIAAgAC8BNCAALQAwIAAQNxAACx4BAX9BwAAQOiIBEDggAUGACDYCOCABIAA6ACggAQuPDAEHfwJAIABFDQAgAEEIayIBIABBBGsoAgAiAEF4cSIEaiEFAkAgAEEBcQ0AIABBA3FFDQEgASABKAIAIgBrIgFB1NUAKAIASQ0BIAAgBGohBAJAAkBB2NUAKAIAIAFHBEAgAEH/AU0EQCAAQQN2IQMgASgCCCIAIAEoAgwiAkYEQEHE1QBBxNUAKAIAQX4gA3dxNgIADAULIAIgADYCCCAAIAI2AgwMBAsgASgCGCEGIAEgASgCDCIARwRAIAAgASgCCCICNgIIIAIgADYCDAwDCyABQRRqIgMoAgAiAkUEQCABKAIQIgJFDQIgAUEQaiEDCwNAIAMhByACIgBBFGoiAygCACICDQAgAEEQaiEDIAAoAhAiAg0ACyAHQQA2AgAMAgsgBSgCBCIAQQNxQQNHDQIgBSAAQX5xNgIEQczVACAENgIAIAUgBDYCACABIARBAXI2AgQMAwtBACEACyAGRQ0AAkAgASgCHCICQQJ0QfTXAGoiAygCACABRgRAIAMgADYCACAADQFByNUAQcjVACgCAEF+IAJ3cTYCAAwCCyAGQRBBFCAGKAIQIAFGG2ogADYCACAARQ0BCyAAIAY2AhggASgCECICBEAgACACNgIQIAIgADYCGAsgAUEUaigCACICRQ0AIABBFGogAjYCACACIAA2AhgLIAEgBU8NACAFKAIEIgBBAXFFDQACQAJAAkACQCAAQQJxRQRAQdzVACgCACAFRgRAQdzVACABNgIAQdDVAEHQ1QAoAgAgBGoiADYCACABIABBAXI2AgQgAUHY1QAoAgBHDQZBzNUAQQA2AgBB2NUAQQA2AgAMBgtB2NUAKAIAIAVGBEBB2NUAIAE2AgBBzNUAQczVACgCACAEaiIANgIAIAEgAEEBcjYCBCAAIAFqIAA2AgAMBgsgAEF4cSAEaiEEIABB/wFNBEAgAEEDdiEDIAUoAggiACAFKAIMIgJGBEBBxNUAQcTVACgCAEF+IAN3cTYCAAwFCyACIAA2AgggACACNgIMDAQLIAUoAhghBiAFIAUoAgwiAEcEQEHU1QAoAgAaIAAgBSgCCCICNgIIIAIgADYCDAwDCyAFQRRqIgMoAgAiAkUEQCAFKAIQIgJFDQIgBUEQaiEDCwNAIAMhByACIgBBFGoiAygCACICDQAgAEEQaiEDIAAoAhAiAg0ACyAHQQA2AgAMAgsgBSAAQX5xNgIEIAEgBGogBDYCACABIARBAXI2AgQMAwtBACEACyAGRQ0AAkAgBSgCHCICQQJ0QfTXAGoiAygCACAFRgRAIAMgADYCACAADQFByNUAQcjVACgCAEF+IAJ3cTYCAAwCCyAGQRBBFCAGKAIQIAVGG2ogADYCACAARQ0BCyAAIAY2AhggBSgCECICBEAgACACNgIQIAIgADYCGAsgBUEUaigCACICRQ0AIABBFGogAjYCACACIAA2AhgLIAEgBGogBDYCACABIARBAXI2AgQgAUHY1QAoAgBHDQBBzNUAIAQ2AgAMAQsgBEH/AU0EQCAEQXhxQezVAGohAAJ/QcTVACgCACICQQEgBEEDdnQiA3FFBEBBxNUAIAIgA3I2AgAgAAwBCyAAKAIICyICIAE2AgwgACABNgIIIAEgADYCDCABIAI2AggMAQtBHyECIARB////B00EQCAEQSYgBEEIdmciAGt2QQFxIABBAXRrQT5qIQILIAEgAjYCHCABQgA3AhAgAkECdEH01wBqIQACQEHI1QAoAgAiA0EBIAJ0IgdxRQRAIAAgATYCAEHI1QAgAyAHcjYCACABIAA2AhggASABNgIIIAEgATYCDAwBCyAEQRkgAkEBdmtBACACQR9HG3QhAiAAKAIAIQACQANAIAAiAygCBEF4cSAERg0BIAJBHXYhACACQQF0IQIgAyAAQQRxakEQaiIHKAIAIgANAAsgByABNgIAIAEgAzYCGCABIAE2AgwgASABNgIIDAELIAMoAggiACABNgIMIAMgATYCCCABQQA2AhggASADNgIMIAEgADYCCAtB5NUAQeTVACgCAEEBayIAQX8gABs2AgALCwcAIAAtACgLBwAgAC0AKgsHACAALQArCwcAIAAtACkLBwAgAC8BNAsHACAALQAwC0ABBH8gACgCGCEBIAAvAS4hAiAALQAoIQMgACgCOCEEIAAQOCAAIAQ2AjggACADOgAoIAAgAjsBLiAAIAE2AhgL5YUCAgd/A34gASACaiEEAkAgACIDKAIMIgANACADKAIEBEAgAyABNgIECyMAQRBrIgkkAAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAygCHCICQQJrDvwBAfkBAgMEBQYHCAkKCwwNDg8QERL4ARP3ARQV9gEWF/UBGBkaGxwdHh8g/QH7ASH0ASIjJCUmJygpKivzASwtLi8wMTLyAfEBMzTwAe8BNTY3ODk6Ozw9Pj9AQUJDREVGR0hJSktMTU5P+gFQUVJT7gHtAVTsAVXrAVZXWFla6gFbXF1eX2BhYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ent8fX5/gAGBAYIBgwGEAYUBhgGHAYgBiQGKAYsBjAGNAY4BjwGQAZEBkgGTAZQBlQGWAZcBmAGZAZoBmwGcAZ0BngGfAaABoQGiAaMBpAGlAaYBpwGoAakBqgGrAawBrQGuAa8BsAGxAbIBswG0AbUBtgG3AbgBuQG6AbsBvAG9Ab4BvwHAAcEBwgHDAcQBxQHGAccByAHJAcoBywHMAc0BzgHpAegBzwHnAdAB5gHRAdIB0wHUAeUB1QHWAdcB2AHZAdoB2wHcAd0B3gHfAeAB4QHiAeMBAPwBC0EADOMBC0EODOIBC0ENDOEBC0EPDOABC0EQDN8BC0ETDN4BC0EUDN0BC0EVDNwBC0EWDNsBC0EXDNoBC0EYDNkBC0EZDNgBC0EaDNcBC0EbDNYBC0EcDNUBC0EdDNQBC0EeDNMBC0EfDNIBC0EgDNEBC0EhDNABC0EIDM8BC0EiDM4BC0EkDM0BC0EjDMwBC0EHDMsBC0ElDMoBC0EmDMkBC0EnDMgBC0EoDMcBC0ESDMYBC0ERDMUBC0EpDMQBC0EqDMMBC0ErDMIBC0EsDMEBC0HeAQzAAQtBLgy/AQtBLwy+AQtBMAy9AQtBMQy8AQtBMgy7AQtBMwy6AQtBNAy5AQtB3wEMuAELQTUMtwELQTkMtgELQQwMtQELQTYMtAELQTcMswELQTgMsgELQT4MsQELQToMsAELQeABDK8BC0ELDK4BC0E/DK0BC0E7DKwBC0EKDKsBC0E8DKoBC0E9DKkBC0HhAQyoAQtBwQAMpwELQcAADKYBC0HCAAylAQtBCQykAQtBLQyjAQtBwwAMogELQcQADKEBC0HFAAygAQtBxgAMnwELQccADJ4BC0HIAAydAQtByQAMnAELQcoADJsBC0HLAAyaAQtBzAAMmQELQc0ADJgBC0HOAAyXAQtBzwAMlgELQdAADJUBC0HRAAyUAQtB0gAMkwELQdMADJIBC0HVAAyRAQtB1AAMkAELQdYADI8BC0HXAAyOAQtB2AAMjQELQdkADIwBC0HaAAyLAQtB2wAMigELQdwADIkBC0HdAAyIAQtB3gAMhwELQd8ADIYBC0HgAAyFAQtB4QAMhAELQeIADIMBC0HjAAyCAQtB5AAMgQELQeUADIABC0HiAQx/C0HmAAx+C0HnAAx9C0EGDHwLQegADHsLQQUMegtB6QAMeQtBBAx4C0HqAAx3C0HrAAx2C0HsAAx1C0HtAAx0C0EDDHMLQe4ADHILQe8ADHELQfAADHALQfIADG8LQfEADG4LQfMADG0LQfQADGwLQfUADGsLQfYADGoLQQIMaQtB9wAMaAtB+AAMZwtB+QAMZgtB+gAMZQtB+wAMZAtB/AAMYwtB/QAMYgtB/gAMYQtB/wAMYAtBgAEMXwtBgQEMXgtBggEMXQtBgwEMXAtBhAEMWwtBhQEMWgtBhgEMWQtBhwEMWAtBiAEMVwtBiQEMVgtBigEMVQtBiwEMVAtBjAEMUwtBjQEMUgtBjgEMUQtBjwEMUAtBkAEMTwtBkQEMTgtBkgEMTQtBkwEMTAtBlAEMSwtBlQEMSgtBlgEMSQtBlwEMSAtBmAEMRwtBmQEMRgtBmgEMRQtBmwEMRAtBnAEMQwtBnQEMQgtBngEMQQtBnwEMQAtBoAEMPwtBoQEMPgtBogEMPQtBowEMPAtBpAEMOwtBpQEMOgtBpgEMOQtBpwEMOAtBqAEMNwtBqQEMNgtBqgEMNQtBqwEMNAtBrAEMMwtBrQEMMgtBrgEMMQtBrwEMMAtBsAEMLwtBsQEMLgtBsgEMLQtBswEMLAtBtAEMKwtBtQEMKgtBtgEMKQtBtwEMKAtBuAEMJwtBuQEMJgtBugEMJQtBuwEMJAtBvAEMIwtBvQEMIgtBvgEMIQtBvwEMIAtBwAEMHwtBwQEMHgtBwgEMHQtBAQwcC0HDAQwbC0HEAQwaC0HFAQwZC0HGAQwYC0HHAQwXC0HIAQwWC0HJAQwVC0HKAQwUC0HLAQwTC0HMAQwSC0HNAQwRC0HOAQwQC0HPAQwPC0HQAQwOC0HRAQwNC0HSAQwMC0HTAQwLC0HUAQwKC0HVAQwJC0HWAQwIC0HjAQwHC0HXAQwGC0HYAQwFC0HZAQwEC0HaAQwDC0HbAQwCC0HdAQwBC0HcAQshAgNAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCADAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAn8CQAJAAkACQAJAAkACQAJ/AkACQAJAAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAMCfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAg7jAQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fICEjJCUnKCmeA5sDmgORA4oDgwOAA/0C+wL4AvIC8QLvAu0C6ALnAuYC5QLkAtwC2wLaAtkC2ALXAtYC1QLPAs4CzALLAsoCyQLIAscCxgLEAsMCvgK8AroCuQK4ArcCtgK1ArQCswKyArECsAKuAq0CqQKoAqcCpgKlAqQCowKiAqECoAKfApgCkAKMAosCigKBAv4B/QH8AfsB+gH5AfgB9wH1AfMB8AHrAekB6AHnAeYB5QHkAeMB4gHhAeAB3wHeAd0B3AHaAdkB2AHXAdYB1QHUAdMB0gHRAdABzwHOAc0BzAHLAcoByQHIAccBxgHFAcQBwwHCAcEBwAG/Ab4BvQG8AbsBugG5AbgBtwG2AbUBtAGzAbIBsQGwAa8BrgGtAawBqwGqAakBqAGnAaYBpQGkAaMBogGfAZ4BmQGYAZcBlgGVAZQBkwGSAZEBkAGPAY0BjAGHAYYBhQGEAYMBggF9fHt6eXZ1dFBRUlNUVQsgASAERw1yQf0BIQIMvgMLIAEgBEcNmAFB2wEhAgy9AwsgASAERw3xAUGOASECDLwDCyABIARHDfwBQYQBIQIMuwMLIAEgBEcNigJB/wAhAgy6AwsgASAERw2RAkH9ACECDLkDCyABIARHDZQCQfsAIQIMuAMLIAEgBEcNHkEeIQIMtwMLIAEgBEcNGUEYIQIMtgMLIAEgBEcNygJBzQAhAgy1AwsgASAERw3VAkHGACECDLQDCyABIARHDdYCQcMAIQIMswMLIAEgBEcN3AJBOCECDLIDCyADLQAwQQFGDa0DDIkDC0EAIQACQAJAAkAgAy0AKkUNACADLQArRQ0AIAMvATIiAkECcUUNAQwCCyADLwEyIgJBAXFFDQELQQEhACADLQAoQQFGDQAgAy8BNCIGQeQAa0HkAEkNACAGQcwBRg0AIAZBsAJGDQAgAkHAAHENAEEAIQAgAkGIBHFBgARGDQAgAkEocUEARyEACyADQQA7ATIgA0EAOgAxAkAgAEUEQCADQQA6ADEgAy0ALkEEcQ0BDLEDCyADQgA3AyALIANBADoAMSADQQE6ADYMSAtBACEAAkAgAygCOCICRQ0AIAIoAjAiAkUNACADIAIRAAAhAAsgAEUNSCAAQRVHDWIgA0EENgIcIAMgATYCFCADQdIbNgIQIANBFTYCDEEAIQIMrwMLIAEgBEYEQEEGIQIMrwMLIAEtAABBCkcNGSABQQFqIQEMGgsgA0IANwMgQRIhAgyUAwsgASAERw2KA0EjIQIMrAMLIAEgBEYEQEEHIQIMrAMLAkACQCABLQAAQQprDgQBGBgAGAsgAUEBaiEBQRAhAgyTAwsgAUEBaiEBIANBL2otAABBAXENF0EAIQIgA0EANgIcIAMgATYCFCADQZkgNgIQIANBGTYCDAyrAwsgAyADKQMgIgwgBCABa60iCn0iC0IAIAsgDFgbNwMgIAogDFoNGEEIIQIMqgMLIAEgBEcEQCADQQk2AgggAyABNgIEQRQhAgyRAwtBCSECDKkDCyADKQMgUA2uAgxDCyABIARGBEBBCyECDKgDCyABLQAAQQpHDRYgAUEBaiEBDBcLIANBL2otAABBAXFFDRkMJgtBACEAAkAgAygCOCICRQ0AIAIoAlAiAkUNACADIAIRAAAhAAsgAA0ZDEILQQAhAAJAIAMoAjgiAkUNACACKAJQIgJFDQAgAyACEQAAIQALIAANGgwkC0EAIQACQCADKAI4IgJFDQAgAigCUCICRQ0AIAMgAhEAACEACyAADRsMMgsgA0Evai0AAEEBcUUNHAwiC0EAIQACQCADKAI4IgJFDQAgAigCVCICRQ0AIAMgAhEAACEACyAADRwMQgtBACEAAkAgAygCOCICRQ0AIAIoAlQiAkUNACADIAIRAAAhAAsgAA0dDCALIAEgBEYEQEETIQIMoAMLAkAgAS0AACIAQQprDgQfIyMAIgsgAUEBaiEBDB8LQQAhAAJAIAMoAjgiAkUNACACKAJUIgJFDQAgAyACEQAAIQALIAANIgxCCyABIARGBEBBFiECDJ4DCyABLQAAQcDBAGotAABBAUcNIwyDAwsCQANAIAEtAABBsDtqLQAAIgBBAUcEQAJAIABBAmsOAgMAJwsgAUEBaiEBQSEhAgyGAwsgBCABQQFqIgFHDQALQRghAgydAwsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAFBAWoiARA0IgANIQxBC0EAIQACQCADKAI4IgJFDQAgAigCVCICRQ0AIAMgAhEAACEACyAADSMMKgsgASAERgRAQRwhAgybAwsgA0EKNgIIIAMgATYCBEEAIQACQCADKAI4IgJFDQAgAigCUCICRQ0AIAMgAhEAACEACyAADSVBJCECDIEDCyABIARHBEADQCABLQAAQbA9ai0AACIAQQNHBEAgAEEBaw4FGBomggMlJgsgBCABQQFqIgFHDQALQRshAgyaAwtBGyECDJkDCwNAIAEtAABBsD9qLQAAIgBBA0cEQCAAQQFrDgUPEScTJicLIAQgAUEBaiIBRw0AC0EeIQIMmAMLIAEgBEcEQCADQQs2AgggAyABNgIEQQchAgz/AgtBHyECDJcDCyABIARGBEBBICECDJcDCwJAIAEtAABBDWsOFC4/Pz8/Pz8/Pz8/Pz8/Pz8/Pz8APwtBACECIANBADYCHCADQb8LNgIQIANBAjYCDCADIAFBAWo2AhQMlgMLIANBL2ohAgNAIAEgBEYEQEEhIQIMlwMLAkACQAJAIAEtAAAiAEEJaw4YAgApKQEpKSkpKSkpKSkpKSkpKSkpKSkCJwsgAUEBaiEBIANBL2otAABBAXFFDQoMGAsgAUEBaiEBDBcLIAFBAWohASACLQAAQQJxDQALQQAhAiADQQA2AhwgAyABNgIUIANBnxU2AhAgA0EMNgIMDJUDCyADLQAuQYABcUUNAQtBACEAAkAgAygCOCICRQ0AIAIoAlwiAkUNACADIAIRAAAhAAsgAEUN5gIgAEEVRgRAIANBJDYCHCADIAE2AhQgA0GbGzYCECADQRU2AgxBACECDJQDC0EAIQIgA0EANgIcIAMgATYCFCADQZAONgIQIANBFDYCDAyTAwtBACECIANBADYCHCADIAE2AhQgA0G+IDYCECADQQI2AgwMkgMLIAMoAgQhAEEAIQIgA0EANgIEIAMgACABIAynaiIBEDIiAEUNKyADQQc2AhwgAyABNgIUIAMgADYCDAyRAwsgAy0ALkHAAHFFDQELQQAhAAJAIAMoAjgiAkUNACACKAJYIgJFDQAgAyACEQAAIQALIABFDSsgAEEVRgRAIANBCjYCHCADIAE2AhQgA0HrGTYCECADQRU2AgxBACECDJADC0EAIQIgA0EANgIcIAMgATYCFCADQZMMNgIQIANBEzYCDAyPAwtBACECIANBADYCHCADIAE2AhQgA0GCFTYCECADQQI2AgwMjgMLQQAhAiADQQA2AhwgAyABNgIUIANB3RQ2AhAgA0EZNgIMDI0DC0EAIQIgA0EANgIcIAMgATYCFCADQeYdNgIQIANBGTYCDAyMAwsgAEEVRg09QQAhAiADQQA2AhwgAyABNgIUIANB0A82AhAgA0EiNgIMDIsDCyADKAIEIQBBACECIANBADYCBCADIAAgARAzIgBFDSggA0ENNgIcIAMgATYCFCADIAA2AgwMigMLIABBFUYNOkEAIQIgA0EANgIcIAMgATYCFCADQdAPNgIQIANBIjYCDAyJAwsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQMyIARQRAIAFBAWohAQwoCyADQQ42AhwgAyAANgIMIAMgAUEBajYCFAyIAwsgAEEVRg03QQAhAiADQQA2AhwgAyABNgIUIANB0A82AhAgA0EiNgIMDIcDCyADKAIEIQBBACECIANBADYCBCADIAAgARAzIgBFBEAgAUEBaiEBDCcLIANBDzYCHCADIAA2AgwgAyABQQFqNgIUDIYDC0EAIQIgA0EANgIcIAMgATYCFCADQeIXNgIQIANBGTYCDAyFAwsgAEEVRg0zQQAhAiADQQA2AhwgAyABNgIUIANB1gw2AhAgA0EjNgIMDIQDCyADKAIEIQBBACECIANBADYCBCADIAAgARA0IgBFDSUgA0ERNgIcIAMgATYCFCADIAA2AgwMgwMLIABBFUYNMEEAIQIgA0EANgIcIAMgATYCFCADQdYMNgIQIANBIzYCDAyCAwsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQNCIARQRAIAFBAWohAQwlCyADQRI2AhwgAyAANgIMIAMgAUEBajYCFAyBAwsgA0Evai0AAEEBcUUNAQtBFyECDOYCC0EAIQIgA0EANgIcIAMgATYCFCADQeIXNgIQIANBGTYCDAz+AgsgAEE7Rw0AIAFBAWohAQwMC0EAIQIgA0EANgIcIAMgATYCFCADQZIYNgIQIANBAjYCDAz8AgsgAEEVRg0oQQAhAiADQQA2AhwgAyABNgIUIANB1gw2AhAgA0EjNgIMDPsCCyADQRQ2AhwgAyABNgIUIAMgADYCDAz6AgsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQNCIARQRAIAFBAWohAQz1AgsgA0EVNgIcIAMgADYCDCADIAFBAWo2AhQM+QILIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDQiAEUEQCABQQFqIQEM8wILIANBFzYCHCADIAA2AgwgAyABQQFqNgIUDPgCCyAAQRVGDSNBACECIANBADYCHCADIAE2AhQgA0HWDDYCECADQSM2AgwM9wILIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDQiAEUEQCABQQFqIQEMHQsgA0EZNgIcIAMgADYCDCADIAFBAWo2AhQM9gILIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDQiAEUEQCABQQFqIQEM7wILIANBGjYCHCADIAA2AgwgAyABQQFqNgIUDPUCCyAAQRVGDR9BACECIANBADYCHCADIAE2AhQgA0HQDzYCECADQSI2AgwM9AILIAMoAgQhACADQQA2AgQgAyAAIAEQMyIARQRAIAFBAWohAQwbCyADQRw2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIM8wILIAMoAgQhACADQQA2AgQgAyAAIAEQMyIARQRAIAFBAWohAQzrAgsgA0EdNgIcIAMgADYCDCADIAFBAWo2AhRBACECDPICCyAAQTtHDQEgAUEBaiEBC0EmIQIM1wILQQAhAiADQQA2AhwgAyABNgIUIANBnxU2AhAgA0EMNgIMDO8CCyABIARHBEADQCABLQAAQSBHDYQCIAQgAUEBaiIBRw0AC0EsIQIM7wILQSwhAgzuAgsgASAERgRAQTQhAgzuAgsCQAJAA0ACQCABLQAAQQprDgQCAAADAAsgBCABQQFqIgFHDQALQTQhAgzvAgsgAygCBCEAIANBADYCBCADIAAgARAxIgBFDZ8CIANBMjYCHCADIAE2AhQgAyAANgIMQQAhAgzuAgsgAygCBCEAIANBADYCBCADIAAgARAxIgBFBEAgAUEBaiEBDJ8CCyADQTI2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIM7QILIAEgBEcEQAJAA0AgAS0AAEEwayIAQf8BcUEKTwRAQTohAgzXAgsgAykDICILQpmz5syZs+bMGVYNASADIAtCCn4iCjcDICAKIACtQv8BgyILQn+FVg0BIAMgCiALfDcDICAEIAFBAWoiAUcNAAtBwAAhAgzuAgsgAygCBCEAIANBADYCBCADIAAgAUEBaiIBEDEiAA0XDOICC0HAACECDOwCCyABIARGBEBByQAhAgzsAgsCQANAAkAgAS0AAEEJaw4YAAKiAqICqQKiAqICogKiAqICogKiAqICogKiAqICogKiAqICogKiAqICogIAogILIAQgAUEBaiIBRw0AC0HJACECDOwCCyABQQFqIQEgA0Evai0AAEEBcQ2lAiADQQA2AhwgAyABNgIUIANBlxA2AhAgA0EKNgIMQQAhAgzrAgsgASAERwRAA0AgAS0AAEEgRw0VIAQgAUEBaiIBRw0AC0H4ACECDOsCC0H4ACECDOoCCyADQQI6ACgMOAtBACECIANBADYCHCADQb8LNgIQIANBAjYCDCADIAFBAWo2AhQM6AILQQAhAgzOAgtBDSECDM0CC0ETIQIMzAILQRUhAgzLAgtBFiECDMoCC0EYIQIMyQILQRkhAgzIAgtBGiECDMcCC0EbIQIMxgILQRwhAgzFAgtBHSECDMQCC0EeIQIMwwILQR8hAgzCAgtBICECDMECC0EiIQIMwAILQSMhAgy/AgtBJSECDL4CC0HlACECDL0CCyADQT02AhwgAyABNgIUIAMgADYCDEEAIQIM1QILIANBGzYCHCADIAE2AhQgA0GkHDYCECADQRU2AgxBACECDNQCCyADQSA2AhwgAyABNgIUIANBmBo2AhAgA0EVNgIMQQAhAgzTAgsgA0ETNgIcIAMgATYCFCADQZgaNgIQIANBFTYCDEEAIQIM0gILIANBCzYCHCADIAE2AhQgA0GYGjYCECADQRU2AgxBACECDNECCyADQRA2AhwgAyABNgIUIANBmBo2AhAgA0EVNgIMQQAhAgzQAgsgA0EgNgIcIAMgATYCFCADQaQcNgIQIANBFTYCDEEAIQIMzwILIANBCzYCHCADIAE2AhQgA0GkHDYCECADQRU2AgxBACECDM4CCyADQQw2AhwgAyABNgIUIANBpBw2AhAgA0EVNgIMQQAhAgzNAgtBACECIANBADYCHCADIAE2AhQgA0HdDjYCECADQRI2AgwMzAILAkADQAJAIAEtAABBCmsOBAACAgACCyAEIAFBAWoiAUcNAAtB/QEhAgzMAgsCQAJAIAMtADZBAUcNAEEAIQACQCADKAI4IgJFDQAgAigCYCICRQ0AIAMgAhEAACEACyAARQ0AIABBFUcNASADQfwBNgIcIAMgATYCFCADQdwZNgIQIANBFTYCDEEAIQIMzQILQdwBIQIMswILIANBADYCHCADIAE2AhQgA0H5CzYCECADQR82AgxBACECDMsCCwJAAkAgAy0AKEEBaw4CBAEAC0HbASECDLICC0HUASECDLECCyADQQI6ADFBACEAAkAgAygCOCICRQ0AIAIoAgAiAkUNACADIAIRAAAhAAsgAEUEQEHdASECDLECCyAAQRVHBEAgA0EANgIcIAMgATYCFCADQbQMNgIQIANBEDYCDEEAIQIMygILIANB+wE2AhwgAyABNgIUIANBgRo2AhAgA0EVNgIMQQAhAgzJAgsgASAERgRAQfoBIQIMyQILIAEtAABByABGDQEgA0EBOgAoC0HAASECDK4CC0HaASECDK0CCyABIARHBEAgA0EMNgIIIAMgATYCBEHZASECDK0CC0H5ASECDMUCCyABIARGBEBB+AEhAgzFAgsgAS0AAEHIAEcNBCABQQFqIQFB2AEhAgyrAgsgASAERgRAQfcBIQIMxAILAkACQCABLQAAQcUAaw4QAAUFBQUFBQUFBQUFBQUFAQULIAFBAWohAUHWASECDKsCCyABQQFqIQFB1wEhAgyqAgtB9gEhAiABIARGDcICIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQbrVAGotAABHDQMgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADMMCCyADKAIEIQAgA0IANwMAIAMgACAGQQFqIgEQLiIARQRAQeMBIQIMqgILIANB9QE2AhwgAyABNgIUIAMgADYCDEEAIQIMwgILQfQBIQIgASAERg3BAiADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEG41QBqLQAARw0CIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzCAgsgA0GBBDsBKCADKAIEIQAgA0IANwMAIAMgACAGQQFqIgEQLiIADQMMAgsgA0EANgIAC0EAIQIgA0EANgIcIAMgATYCFCADQeUfNgIQIANBCDYCDAy/AgtB1QEhAgylAgsgA0HzATYCHCADIAE2AhQgAyAANgIMQQAhAgy9AgtBACEAAkAgAygCOCICRQ0AIAIoAkAiAkUNACADIAIRAAAhAAsgAEUNbiAAQRVHBEAgA0EANgIcIAMgATYCFCADQYIPNgIQIANBIDYCDEEAIQIMvQILIANBjwE2AhwgAyABNgIUIANB7Bs2AhAgA0EVNgIMQQAhAgy8AgsgASAERwRAIANBDTYCCCADIAE2AgRB0wEhAgyjAgtB8gEhAgy7AgsgASAERgRAQfEBIQIMuwILAkACQAJAIAEtAABByABrDgsAAQgICAgICAgIAggLIAFBAWohAUHQASECDKMCCyABQQFqIQFB0QEhAgyiAgsgAUEBaiEBQdIBIQIMoQILQfABIQIgASAERg25AiADKAIAIgAgBCABa2ohBiABIABrQQJqIQUDQCABLQAAIABBtdUAai0AAEcNBCAAQQJGDQMgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAY2AgAMuQILQe8BIQIgASAERg24AiADKAIAIgAgBCABa2ohBiABIABrQQFqIQUDQCABLQAAIABBs9UAai0AAEcNAyAAQQFGDQIgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAY2AgAMuAILQe4BIQIgASAERg23AiADKAIAIgAgBCABa2ohBiABIABrQQJqIQUDQCABLQAAIABBsNUAai0AAEcNAiAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAY2AgAMtwILIAMoAgQhACADQgA3AwAgAyAAIAVBAWoiARArIgBFDQIgA0HsATYCHCADIAE2AhQgAyAANgIMQQAhAgy2AgsgA0EANgIACyADKAIEIQAgA0EANgIEIAMgACABECsiAEUNnAIgA0HtATYCHCADIAE2AhQgAyAANgIMQQAhAgy0AgtBzwEhAgyaAgtBACEAAkAgAygCOCICRQ0AIAIoAjQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0HqDTYCECADQSY2AgxBACECDLQCC0HOASECDJoCCyADQesBNgIcIAMgATYCFCADQYAbNgIQIANBFTYCDEEAIQIMsgILIAEgBEYEQEHrASECDLICCyABLQAAQS9GBEAgAUEBaiEBDAELIANBADYCHCADIAE2AhQgA0GyODYCECADQQg2AgxBACECDLECC0HNASECDJcCCyABIARHBEAgA0EONgIIIAMgATYCBEHMASECDJcCC0HqASECDK8CCyABIARGBEBB6QEhAgyvAgsgAS0AAEEwayIAQf8BcUEKSQRAIAMgADoAKiABQQFqIQFBywEhAgyWAgsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDZcCIANB6AE2AhwgAyABNgIUIAMgADYCDEEAIQIMrgILIAEgBEYEQEHnASECDK4CCwJAIAEtAABBLkYEQCABQQFqIQEMAQsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDZgCIANB5gE2AhwgAyABNgIUIAMgADYCDEEAIQIMrgILQcoBIQIMlAILIAEgBEYEQEHlASECDK0CC0EAIQBBASEFQQEhB0EAIQICQAJAAkACQAJAAn8CQAJAAkACQAJAAkACQCABLQAAQTBrDgoKCQABAgMEBQYICwtBAgwGC0EDDAULQQQMBAtBBQwDC0EGDAILQQcMAQtBCAshAkEAIQVBACEHDAILQQkhAkEBIQBBACEFQQAhBwwBC0EAIQVBASECCyADIAI6ACsgAUEBaiEBAkACQCADLQAuQRBxDQACQAJAAkAgAy0AKg4DAQACBAsgB0UNAwwCCyAADQEMAgsgBUUNAQsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDQIgA0HiATYCHCADIAE2AhQgAyAANgIMQQAhAgyvAgsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDZoCIANB4wE2AhwgAyABNgIUIAMgADYCDEEAIQIMrgILIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ2YAiADQeQBNgIcIAMgATYCFCADIAA2AgwMrQILQckBIQIMkwILQQAhAAJAIAMoAjgiAkUNACACKAJEIgJFDQAgAyACEQAAIQALAkAgAARAIABBFUYNASADQQA2AhwgAyABNgIUIANBpA02AhAgA0EhNgIMQQAhAgytAgtByAEhAgyTAgsgA0HhATYCHCADIAE2AhQgA0HQGjYCECADQRU2AgxBACECDKsCCyABIARGBEBB4QEhAgyrAgsCQCABLQAAQSBGBEAgA0EAOwE0IAFBAWohAQwBCyADQQA2AhwgAyABNgIUIANBmRE2AhAgA0EJNgIMQQAhAgyrAgtBxwEhAgyRAgsgASAERgRAQeABIQIMqgILAkAgAS0AAEEwa0H/AXEiAkEKSQRAIAFBAWohAQJAIAMvATQiAEGZM0sNACADIABBCmwiADsBNCAAQf7/A3EgAkH//wNzSw0AIAMgACACajsBNAwCC0EAIQIgA0EANgIcIAMgATYCFCADQZUeNgIQIANBDTYCDAyrAgsgA0EANgIcIAMgATYCFCADQZUeNgIQIANBDTYCDEEAIQIMqgILQcYBIQIMkAILIAEgBEYEQEHfASECDKkCCwJAIAEtAABBMGtB/wFxIgJBCkkEQCABQQFqIQECQCADLwE0IgBBmTNLDQAgAyAAQQpsIgA7ATQgAEH+/wNxIAJB//8Dc0sNACADIAAgAmo7ATQMAgtBACECIANBADYCHCADIAE2AhQgA0GVHjYCECADQQ02AgwMqgILIANBADYCHCADIAE2AhQgA0GVHjYCECADQQ02AgxBACECDKkCC0HFASECDI8CCyABIARGBEBB3gEhAgyoAgsCQCABLQAAQTBrQf8BcSICQQpJBEAgAUEBaiEBAkAgAy8BNCIAQZkzSw0AIAMgAEEKbCIAOwE0IABB/v8DcSACQf//A3NLDQAgAyAAIAJqOwE0DAILQQAhAiADQQA2AhwgAyABNgIUIANBlR42AhAgA0ENNgIMDKkCCyADQQA2AhwgAyABNgIUIANBlR42AhAgA0ENNgIMQQAhAgyoAgtBxAEhAgyOAgsgASAERgRAQd0BIQIMpwILAkACQAJAAkAgAS0AAEEKaw4XAgMDAAMDAwMDAwMDAwMDAwMDAwMDAwEDCyABQQFqDAULIAFBAWohAUHDASECDI8CCyABQQFqIQEgA0Evai0AAEEBcQ0IIANBADYCHCADIAE2AhQgA0GNCzYCECADQQ02AgxBACECDKcCCyADQQA2AhwgAyABNgIUIANBjQs2AhAgA0ENNgIMQQAhAgymAgsgASAERwRAIANBDzYCCCADIAE2AgRBASECDI0CC0HcASECDKUCCwJAAkADQAJAIAEtAABBCmsOBAIAAAMACyAEIAFBAWoiAUcNAAtB2wEhAgymAgsgAygCBCEAIANBADYCBCADIAAgARAtIgBFBEAgAUEBaiEBDAQLIANB2gE2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMpQILIAMoAgQhACADQQA2AgQgAyAAIAEQLSIADQEgAUEBagshAUHBASECDIoCCyADQdkBNgIcIAMgADYCDCADIAFBAWo2AhRBACECDKICC0HCASECDIgCCyADQS9qLQAAQQFxDQEgA0EANgIcIAMgATYCFCADQeQcNgIQIANBGTYCDEEAIQIMoAILIAEgBEYEQEHZASECDKACCwJAAkACQCABLQAAQQprDgQBAgIAAgsgAUEBaiEBDAILIAFBAWohAQwBCyADLQAuQcAAcUUNAQtBACEAAkAgAygCOCICRQ0AIAIoAjwiAkUNACADIAIRAAAhAAsgAEUNoAEgAEEVRgRAIANB2QA2AhwgAyABNgIUIANBtxo2AhAgA0EVNgIMQQAhAgyfAgsgA0EANgIcIAMgATYCFCADQYANNgIQIANBGzYCDEEAIQIMngILIANBADYCHCADIAE2AhQgA0HcKDYCECADQQI2AgxBACECDJ0CCyABIARHBEAgA0EMNgIIIAMgATYCBEG/ASECDIQCC0HYASECDJwCCyABIARGBEBB1wEhAgycAgsCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAEtAABBwQBrDhUAAQIDWgQFBlpaWgcICQoLDA0ODxBaCyABQQFqIQFB+wAhAgySAgsgAUEBaiEBQfwAIQIMkQILIAFBAWohAUGBASECDJACCyABQQFqIQFBhQEhAgyPAgsgAUEBaiEBQYYBIQIMjgILIAFBAWohAUGJASECDI0CCyABQQFqIQFBigEhAgyMAgsgAUEBaiEBQY0BIQIMiwILIAFBAWohAUGWASECDIoCCyABQQFqIQFBlwEhAgyJAgsgAUEBaiEBQZgBIQIMiAILIAFBAWohAUGlASECDIcCCyABQQFqIQFBpgEhAgyGAgsgAUEBaiEBQawBIQIMhQILIAFBAWohAUG0ASECDIQCCyABQQFqIQFBtwEhAgyDAgsgAUEBaiEBQb4BIQIMggILIAEgBEYEQEHWASECDJsCCyABLQAAQc4ARw1IIAFBAWohAUG9ASECDIECCyABIARGBEBB1QEhAgyaAgsCQAJAAkAgAS0AAEHCAGsOEgBKSkpKSkpKSkoBSkpKSkpKAkoLIAFBAWohAUG4ASECDIICCyABQQFqIQFBuwEhAgyBAgsgAUEBaiEBQbwBIQIMgAILQdQBIQIgASAERg2YAiADKAIAIgAgBCABa2ohBSABIABrQQdqIQYCQANAIAEtAAAgAEGo1QBqLQAARw1FIABBB0YNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyZAgsgA0EANgIAIAZBAWohAUEbDEULIAEgBEYEQEHTASECDJgCCwJAAkAgAS0AAEHJAGsOBwBHR0dHRwFHCyABQQFqIQFBuQEhAgz/AQsgAUEBaiEBQboBIQIM/gELQdIBIQIgASAERg2WAiADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGm1QBqLQAARw1DIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyXAgsgA0EANgIAIAZBAWohAUEPDEMLQdEBIQIgASAERg2VAiADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGk1QBqLQAARw1CIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyWAgsgA0EANgIAIAZBAWohAUEgDEILQdABIQIgASAERg2UAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGh1QBqLQAARw1BIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyVAgsgA0EANgIAIAZBAWohAUESDEELIAEgBEYEQEHPASECDJQCCwJAAkAgAS0AAEHFAGsODgBDQ0NDQ0NDQ0NDQ0MBQwsgAUEBaiEBQbUBIQIM+wELIAFBAWohAUG2ASECDPoBC0HOASECIAEgBEYNkgIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBntUAai0AAEcNPyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMkwILIANBADYCACAGQQFqIQFBBww/C0HNASECIAEgBEYNkQIgAygCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABBmNUAai0AAEcNPiAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMkgILIANBADYCACAGQQFqIQFBKAw+CyABIARGBEBBzAEhAgyRAgsCQAJAAkAgAS0AAEHFAGsOEQBBQUFBQUFBQUEBQUFBQUECQQsgAUEBaiEBQbEBIQIM+QELIAFBAWohAUGyASECDPgBCyABQQFqIQFBswEhAgz3AQtBywEhAiABIARGDY8CIAMoAgAiACAEIAFraiEFIAEgAGtBBmohBgJAA0AgAS0AACAAQZHVAGotAABHDTwgAEEGRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJACCyADQQA2AgAgBkEBaiEBQRoMPAtBygEhAiABIARGDY4CIAMoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQY3VAGotAABHDTsgAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADI8CCyADQQA2AgAgBkEBaiEBQSEMOwsgASAERgRAQckBIQIMjgILAkACQCABLQAAQcEAaw4UAD09PT09PT09PT09PT09PT09PQE9CyABQQFqIQFBrQEhAgz1AQsgAUEBaiEBQbABIQIM9AELIAEgBEYEQEHIASECDI0CCwJAAkAgAS0AAEHVAGsOCwA8PDw8PDw8PDwBPAsgAUEBaiEBQa4BIQIM9AELIAFBAWohAUGvASECDPMBC0HHASECIAEgBEYNiwIgAygCACIAIAQgAWtqIQUgASAAa0EIaiEGAkADQCABLQAAIABBhNUAai0AAEcNOCAAQQhGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMjAILIANBADYCACAGQQFqIQFBKgw4CyABIARGBEBBxgEhAgyLAgsgAS0AAEHQAEcNOCABQQFqIQFBJQw3C0HFASECIAEgBEYNiQIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBgdUAai0AAEcNNiAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMigILIANBADYCACAGQQFqIQFBDgw2CyABIARGBEBBxAEhAgyJAgsgAS0AAEHFAEcNNiABQQFqIQFBqwEhAgzvAQsgASAERgRAQcMBIQIMiAILAkACQAJAAkAgAS0AAEHCAGsODwABAjk5OTk5OTk5OTk5AzkLIAFBAWohAUGnASECDPEBCyABQQFqIQFBqAEhAgzwAQsgAUEBaiEBQakBIQIM7wELIAFBAWohAUGqASECDO4BC0HCASECIAEgBEYNhgIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABB/tQAai0AAEcNMyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMhwILIANBADYCACAGQQFqIQFBFAwzC0HBASECIAEgBEYNhQIgAygCACIAIAQgAWtqIQUgASAAa0EEaiEGAkADQCABLQAAIABB+dQAai0AAEcNMiAAQQRGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMhgILIANBADYCACAGQQFqIQFBKwwyC0HAASECIAEgBEYNhAIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABB9tQAai0AAEcNMSAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMhQILIANBADYCACAGQQFqIQFBLAwxC0G/ASECIAEgBEYNgwIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBodUAai0AAEcNMCAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMhAILIANBADYCACAGQQFqIQFBEQwwC0G+ASECIAEgBEYNggIgAygCACIAIAQgAWtqIQUgASAAa0EDaiEGAkADQCABLQAAIABB8tQAai0AAEcNLyAAQQNGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMgwILIANBADYCACAGQQFqIQFBLgwvCyABIARGBEBBvQEhAgyCAgsCQAJAAkACQAJAIAEtAABBwQBrDhUANDQ0NDQ0NDQ0NAE0NAI0NAM0NAQ0CyABQQFqIQFBmwEhAgzsAQsgAUEBaiEBQZwBIQIM6wELIAFBAWohAUGdASECDOoBCyABQQFqIQFBogEhAgzpAQsgAUEBaiEBQaQBIQIM6AELIAEgBEYEQEG8ASECDIECCwJAAkAgAS0AAEHSAGsOAwAwATALIAFBAWohAUGjASECDOgBCyABQQFqIQFBBAwtC0G7ASECIAEgBEYN/wEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABB8NQAai0AAEcNLCAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMgAILIANBADYCACAGQQFqIQFBHQwsCyABIARGBEBBugEhAgz/AQsCQAJAIAEtAABByQBrDgcBLi4uLi4ALgsgAUEBaiEBQaEBIQIM5gELIAFBAWohAUEiDCsLIAEgBEYEQEG5ASECDP4BCyABLQAAQdAARw0rIAFBAWohAUGgASECDOQBCyABIARGBEBBuAEhAgz9AQsCQAJAIAEtAABBxgBrDgsALCwsLCwsLCwsASwLIAFBAWohAUGeASECDOQBCyABQQFqIQFBnwEhAgzjAQtBtwEhAiABIARGDfsBIAMoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQezUAGotAABHDSggAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPwBCyADQQA2AgAgBkEBaiEBQQ0MKAtBtgEhAiABIARGDfoBIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQaHVAGotAABHDScgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPsBCyADQQA2AgAgBkEBaiEBQQwMJwtBtQEhAiABIARGDfkBIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQerUAGotAABHDSYgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPoBCyADQQA2AgAgBkEBaiEBQQMMJgtBtAEhAiABIARGDfgBIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQejUAGotAABHDSUgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPkBCyADQQA2AgAgBkEBaiEBQSYMJQsgASAERgRAQbMBIQIM+AELAkACQCABLQAAQdQAaw4CAAEnCyABQQFqIQFBmQEhAgzfAQsgAUEBaiEBQZoBIQIM3gELQbIBIQIgASAERg32ASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHm1ABqLQAARw0jIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAz3AQsgA0EANgIAIAZBAWohAUEnDCMLQbEBIQIgASAERg31ASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHk1ABqLQAARw0iIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAz2AQsgA0EANgIAIAZBAWohAUEcDCILQbABIQIgASAERg30ASADKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEHe1ABqLQAARw0hIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAz1AQsgA0EANgIAIAZBAWohAUEGDCELQa8BIQIgASAERg3zASADKAIAIgAgBCABa2ohBSABIABrQQRqIQYCQANAIAEtAAAgAEHZ1ABqLQAARw0gIABBBEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAz0AQsgA0EANgIAIAZBAWohAUEZDCALIAEgBEYEQEGuASECDPMBCwJAAkACQAJAIAEtAABBLWsOIwAkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJAEkJCQkJAIkJCQDJAsgAUEBaiEBQY4BIQIM3AELIAFBAWohAUGPASECDNsBCyABQQFqIQFBlAEhAgzaAQsgAUEBaiEBQZUBIQIM2QELQa0BIQIgASAERg3xASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHX1ABqLQAARw0eIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzyAQsgA0EANgIAIAZBAWohAUELDB4LIAEgBEYEQEGsASECDPEBCwJAAkAgAS0AAEHBAGsOAwAgASALIAFBAWohAUGQASECDNgBCyABQQFqIQFBkwEhAgzXAQsgASAERgRAQasBIQIM8AELAkACQCABLQAAQcEAaw4PAB8fHx8fHx8fHx8fHx8BHwsgAUEBaiEBQZEBIQIM1wELIAFBAWohAUGSASECDNYBCyABIARGBEBBqgEhAgzvAQsgAS0AAEHMAEcNHCABQQFqIQFBCgwbC0GpASECIAEgBEYN7QEgAygCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABB0dQAai0AAEcNGiAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM7gELIANBADYCACAGQQFqIQFBHgwaC0GoASECIAEgBEYN7AEgAygCACIAIAQgAWtqIQUgASAAa0EGaiEGAkADQCABLQAAIABBytQAai0AAEcNGSAAQQZGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM7QELIANBADYCACAGQQFqIQFBFQwZC0GnASECIAEgBEYN6wEgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBx9QAai0AAEcNGCAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM7AELIANBADYCACAGQQFqIQFBFwwYC0GmASECIAEgBEYN6gEgAygCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABBwdQAai0AAEcNFyAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM6wELIANBADYCACAGQQFqIQFBGAwXCyABIARGBEBBpQEhAgzqAQsCQAJAIAEtAABByQBrDgcAGRkZGRkBGQsgAUEBaiEBQYsBIQIM0QELIAFBAWohAUGMASECDNABC0GkASECIAEgBEYN6AEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBptUAai0AAEcNFSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM6QELIANBADYCACAGQQFqIQFBCQwVC0GjASECIAEgBEYN5wEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBpNUAai0AAEcNFCAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM6AELIANBADYCACAGQQFqIQFBHwwUC0GiASECIAEgBEYN5gEgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBvtQAai0AAEcNEyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM5wELIANBADYCACAGQQFqIQFBAgwTC0GhASECIAEgBEYN5QEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGA0AgAS0AACAAQbzUAGotAABHDREgAEEBRg0CIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADOUBCyABIARGBEBBoAEhAgzlAQtBASABLQAAQd8ARw0RGiABQQFqIQFBhwEhAgzLAQsgA0EANgIAIAZBAWohAUGIASECDMoBC0GfASECIAEgBEYN4gEgAygCACIAIAQgAWtqIQUgASAAa0EIaiEGAkADQCABLQAAIABBhNUAai0AAEcNDyAAQQhGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM4wELIANBADYCACAGQQFqIQFBKQwPC0GeASECIAEgBEYN4QEgAygCACIAIAQgAWtqIQUgASAAa0EDaiEGAkADQCABLQAAIABBuNQAai0AAEcNDiAAQQNGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM4gELIANBADYCACAGQQFqIQFBLQwOCyABIARGBEBBnQEhAgzhAQsgAS0AAEHFAEcNDiABQQFqIQFBhAEhAgzHAQsgASAERgRAQZwBIQIM4AELAkACQCABLQAAQcwAaw4IAA8PDw8PDwEPCyABQQFqIQFBggEhAgzHAQsgAUEBaiEBQYMBIQIMxgELQZsBIQIgASAERg3eASADKAIAIgAgBCABa2ohBSABIABrQQRqIQYCQANAIAEtAAAgAEGz1ABqLQAARw0LIABBBEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzfAQsgA0EANgIAIAZBAWohAUEjDAsLQZoBIQIgASAERg3dASADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGw1ABqLQAARw0KIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzeAQsgA0EANgIAIAZBAWohAUEADAoLIAEgBEYEQEGZASECDN0BCwJAAkAgAS0AAEHIAGsOCAAMDAwMDAwBDAsgAUEBaiEBQf0AIQIMxAELIAFBAWohAUGAASECDMMBCyABIARGBEBBmAEhAgzcAQsCQAJAIAEtAABBzgBrDgMACwELCyABQQFqIQFB/gAhAgzDAQsgAUEBaiEBQf8AIQIMwgELIAEgBEYEQEGXASECDNsBCyABLQAAQdkARw0IIAFBAWohAUEIDAcLQZYBIQIgASAERg3ZASADKAIAIgAgBCABa2ohBSABIABrQQNqIQYCQANAIAEtAAAgAEGs1ABqLQAARw0GIABBA0YNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzaAQsgA0EANgIAIAZBAWohAUEFDAYLQZUBIQIgASAERg3YASADKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEGm1ABqLQAARw0FIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzZAQsgA0EANgIAIAZBAWohAUEWDAULQZQBIQIgASAERg3XASADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGh1QBqLQAARw0EIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzYAQsgA0EANgIAIAZBAWohAUEQDAQLIAEgBEYEQEGTASECDNcBCwJAAkAgAS0AAEHDAGsODAAGBgYGBgYGBgYGAQYLIAFBAWohAUH5ACECDL4BCyABQQFqIQFB+gAhAgy9AQtBkgEhAiABIARGDdUBIAMoAgAiACAEIAFraiEFIAEgAGtBBWohBgJAA0AgAS0AACAAQaDUAGotAABHDQIgAEEFRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADNYBCyADQQA2AgAgBkEBaiEBQSQMAgsgA0EANgIADAILIAEgBEYEQEGRASECDNQBCyABLQAAQcwARw0BIAFBAWohAUETCzoAKSADKAIEIQAgA0EANgIEIAMgACABEC4iAA0CDAELQQAhAiADQQA2AhwgAyABNgIUIANB/h82AhAgA0EGNgIMDNEBC0H4ACECDLcBCyADQZABNgIcIAMgATYCFCADIAA2AgxBACECDM8BC0EAIQACQCADKAI4IgJFDQAgAigCQCICRQ0AIAMgAhEAACEACyAARQ0AIABBFUYNASADQQA2AhwgAyABNgIUIANBgg82AhAgA0EgNgIMQQAhAgzOAQtB9wAhAgy0AQsgA0GPATYCHCADIAE2AhQgA0HsGzYCECADQRU2AgxBACECDMwBCyABIARGBEBBjwEhAgzMAQsCQCABLQAAQSBGBEAgAUEBaiEBDAELIANBADYCHCADIAE2AhQgA0GbHzYCECADQQY2AgxBACECDMwBC0ECIQIMsgELA0AgAS0AAEEgRw0CIAQgAUEBaiIBRw0AC0GOASECDMoBCyABIARGBEBBjQEhAgzKAQsCQCABLQAAQQlrDgRKAABKAAtB9QAhAgywAQsgAy0AKUEFRgRAQfYAIQIMsAELQfQAIQIMrwELIAEgBEYEQEGMASECDMgBCyADQRA2AgggAyABNgIEDAoLIAEgBEYEQEGLASECDMcBCwJAIAEtAABBCWsOBEcAAEcAC0HzACECDK0BCyABIARHBEAgA0EQNgIIIAMgATYCBEHxACECDK0BC0GKASECDMUBCwJAIAEgBEcEQANAIAEtAABBoNAAai0AACIAQQNHBEACQCAAQQFrDgJJAAQLQfAAIQIMrwELIAQgAUEBaiIBRw0AC0GIASECDMYBC0GIASECDMUBCyADQQA2AhwgAyABNgIUIANB2yA2AhAgA0EHNgIMQQAhAgzEAQsgASAERgRAQYkBIQIMxAELAkACQAJAIAEtAABBoNIAai0AAEEBaw4DRgIAAQtB8gAhAgysAQsgA0EANgIcIAMgATYCFCADQbQSNgIQIANBBzYCDEEAIQIMxAELQeoAIQIMqgELIAEgBEcEQCABQQFqIQFB7wAhAgyqAQtBhwEhAgzCAQsgBCABIgBGBEBBhgEhAgzCAQsgAC0AACIBQS9GBEAgAEEBaiEBQe4AIQIMqQELIAFBCWsiAkEXSw0BIAAhAUEBIAJ0QZuAgARxDUEMAQsgBCABIgBGBEBBhQEhAgzBAQsgAC0AAEEvRw0AIABBAWohAQwDC0EAIQIgA0EANgIcIAMgADYCFCADQdsgNgIQIANBBzYCDAy/AQsCQAJAAkACQAJAA0AgAS0AAEGgzgBqLQAAIgBBBUcEQAJAAkAgAEEBaw4IRwUGBwgABAEIC0HrACECDK0BCyABQQFqIQFB7QAhAgysAQsgBCABQQFqIgFHDQALQYQBIQIMwwELIAFBAWoMFAsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDR4gA0HbADYCHCADIAE2AhQgAyAANgIMQQAhAgzBAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDR4gA0HdADYCHCADIAE2AhQgAyAANgIMQQAhAgzAAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDR4gA0H6ADYCHCADIAE2AhQgAyAANgIMQQAhAgy/AQsgA0EANgIcIAMgATYCFCADQfkPNgIQIANBBzYCDEEAIQIMvgELIAEgBEYEQEGDASECDL4BCwJAIAEtAABBoM4Aai0AAEEBaw4IPgQFBgAIAgMHCyABQQFqIQELQQMhAgyjAQsgAUEBagwNC0EAIQIgA0EANgIcIANB0RI2AhAgA0EHNgIMIAMgAUEBajYCFAy6AQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDRYgA0HbADYCHCADIAE2AhQgAyAANgIMQQAhAgy5AQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDRYgA0HdADYCHCADIAE2AhQgAyAANgIMQQAhAgy4AQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDRYgA0H6ADYCHCADIAE2AhQgAyAANgIMQQAhAgy3AQsgA0EANgIcIAMgATYCFCADQfkPNgIQIANBBzYCDEEAIQIMtgELQewAIQIMnAELIAEgBEYEQEGCASECDLUBCyABQQFqDAILIAEgBEYEQEGBASECDLQBCyABQQFqDAELIAEgBEYNASABQQFqCyEBQQQhAgyYAQtBgAEhAgywAQsDQCABLQAAQaDMAGotAAAiAEECRwRAIABBAUcEQEHpACECDJkBCwwxCyAEIAFBAWoiAUcNAAtB/wAhAgyvAQsgASAERgRAQf4AIQIMrwELAkAgAS0AAEEJaw43LwMGLwQGBgYGBgYGBgYGBgYGBgYGBgYFBgYCBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGAAYLIAFBAWoLIQFBBSECDJQBCyABQQFqDAYLIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0IIANB2wA2AhwgAyABNgIUIAMgADYCDEEAIQIMqwELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0IIANB3QA2AhwgAyABNgIUIAMgADYCDEEAIQIMqgELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0IIANB+gA2AhwgAyABNgIUIAMgADYCDEEAIQIMqQELIANBADYCHCADIAE2AhQgA0GNFDYCECADQQc2AgxBACECDKgBCwJAAkACQAJAA0AgAS0AAEGgygBqLQAAIgBBBUcEQAJAIABBAWsOBi4DBAUGAAYLQegAIQIMlAELIAQgAUEBaiIBRw0AC0H9ACECDKsBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNByADQdsANgIcIAMgATYCFCADIAA2AgxBACECDKoBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNByADQd0ANgIcIAMgATYCFCADIAA2AgxBACECDKkBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNByADQfoANgIcIAMgATYCFCADIAA2AgxBACECDKgBCyADQQA2AhwgAyABNgIUIANB5Ag2AhAgA0EHNgIMQQAhAgynAQsgASAERg0BIAFBAWoLIQFBBiECDIwBC0H8ACECDKQBCwJAAkACQAJAA0AgAS0AAEGgyABqLQAAIgBBBUcEQCAAQQFrDgQpAgMEBQsgBCABQQFqIgFHDQALQfsAIQIMpwELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0DIANB2wA2AhwgAyABNgIUIAMgADYCDEEAIQIMpgELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0DIANB3QA2AhwgAyABNgIUIAMgADYCDEEAIQIMpQELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0DIANB+gA2AhwgAyABNgIUIAMgADYCDEEAIQIMpAELIANBADYCHCADIAE2AhQgA0G8CjYCECADQQc2AgxBACECDKMBC0HPACECDIkBC0HRACECDIgBC0HnACECDIcBCyABIARGBEBB+gAhAgygAQsCQCABLQAAQQlrDgQgAAAgAAsgAUEBaiEBQeYAIQIMhgELIAEgBEYEQEH5ACECDJ8BCwJAIAEtAABBCWsOBB8AAB8AC0EAIQACQCADKAI4IgJFDQAgAigCOCICRQ0AIAMgAhEAACEACyAARQRAQeIBIQIMhgELIABBFUcEQCADQQA2AhwgAyABNgIUIANByQ02AhAgA0EaNgIMQQAhAgyfAQsgA0H4ADYCHCADIAE2AhQgA0HqGjYCECADQRU2AgxBACECDJ4BCyABIARHBEAgA0ENNgIIIAMgATYCBEHkACECDIUBC0H3ACECDJ0BCyABIARGBEBB9gAhAgydAQsCQAJAAkAgAS0AAEHIAGsOCwABCwsLCwsLCwsCCwsgAUEBaiEBQd0AIQIMhQELIAFBAWohAUHgACECDIQBCyABQQFqIQFB4wAhAgyDAQtB9QAhAiABIARGDZsBIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQbXVAGotAABHDQggAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJwBCyADKAIEIQAgA0IANwMAIAMgACAGQQFqIgEQKyIABEAgA0H0ADYCHCADIAE2AhQgAyAANgIMQQAhAgycAQtB4gAhAgyCAQtBACEAAkAgAygCOCICRQ0AIAIoAjQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0HqDTYCECADQSY2AgxBACECDJwBC0HhACECDIIBCyADQfMANgIcIAMgATYCFCADQYAbNgIQIANBFTYCDEEAIQIMmgELIAMtACkiAEEja0ELSQ0JAkAgAEEGSw0AQQEgAHRBygBxRQ0ADAoLQQAhAiADQQA2AhwgAyABNgIUIANB7Qk2AhAgA0EINgIMDJkBC0HyACECIAEgBEYNmAEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBs9UAai0AAEcNBSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMmQELIAMoAgQhACADQgA3AwAgAyAAIAZBAWoiARArIgAEQCADQfEANgIcIAMgATYCFCADIAA2AgxBACECDJkBC0HfACECDH8LQQAhAAJAIAMoAjgiAkUNACACKAI0IgJFDQAgAyACEQAAIQALAkAgAARAIABBFUYNASADQQA2AhwgAyABNgIUIANB6g02AhAgA0EmNgIMQQAhAgyZAQtB3gAhAgx/CyADQfAANgIcIAMgATYCFCADQYAbNgIQIANBFTYCDEEAIQIMlwELIAMtAClBIUYNBiADQQA2AhwgAyABNgIUIANBkQo2AhAgA0EINgIMQQAhAgyWAQtB7wAhAiABIARGDZUBIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQbDVAGotAABHDQIgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJYBCyADKAIEIQAgA0IANwMAIAMgACAGQQFqIgEQKyIARQ0CIANB7QA2AhwgAyABNgIUIAMgADYCDEEAIQIMlQELIANBADYCAAsgAygCBCEAIANBADYCBCADIAAgARArIgBFDYABIANB7gA2AhwgAyABNgIUIAMgADYCDEEAIQIMkwELQdwAIQIMeQtBACEAAkAgAygCOCICRQ0AIAIoAjQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0HqDTYCECADQSY2AgxBACECDJMBC0HbACECDHkLIANB7AA2AhwgAyABNgIUIANBgBs2AhAgA0EVNgIMQQAhAgyRAQsgAy0AKSIAQSNJDQAgAEEuRg0AIANBADYCHCADIAE2AhQgA0HJCTYCECADQQg2AgxBACECDJABC0HaACECDHYLIAEgBEYEQEHrACECDI8BCwJAIAEtAABBL0YEQCABQQFqIQEMAQsgA0EANgIcIAMgATYCFCADQbI4NgIQIANBCDYCDEEAIQIMjwELQdkAIQIMdQsgASAERwRAIANBDjYCCCADIAE2AgRB2AAhAgx1C0HqACECDI0BCyABIARGBEBB6QAhAgyNAQsgAS0AAEEwayIAQf8BcUEKSQRAIAMgADoAKiABQQFqIQFB1wAhAgx0CyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNeiADQegANgIcIAMgATYCFCADIAA2AgxBACECDIwBCyABIARGBEBB5wAhAgyMAQsCQCABLQAAQS5GBEAgAUEBaiEBDAELIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ17IANB5gA2AhwgAyABNgIUIAMgADYCDEEAIQIMjAELQdYAIQIMcgsgASAERgRAQeUAIQIMiwELQQAhAEEBIQVBASEHQQAhAgJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAIAEtAABBMGsOCgoJAAECAwQFBggLC0ECDAYLQQMMBQtBBAwEC0EFDAMLQQYMAgtBBwwBC0EICyECQQAhBUEAIQcMAgtBCSECQQEhAEEAIQVBACEHDAELQQAhBUEBIQILIAMgAjoAKyABQQFqIQECQAJAIAMtAC5BEHENAAJAAkACQCADLQAqDgMBAAIECyAHRQ0DDAILIAANAQwCCyAFRQ0BCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNAiADQeIANgIcIAMgATYCFCADIAA2AgxBACECDI0BCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNfSADQeMANgIcIAMgATYCFCADIAA2AgxBACECDIwBCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNeyADQeQANgIcIAMgATYCFCADIAA2AgwMiwELQdQAIQIMcQsgAy0AKUEiRg2GAUHTACECDHALQQAhAAJAIAMoAjgiAkUNACACKAJEIgJFDQAgAyACEQAAIQALIABFBEBB1QAhAgxwCyAAQRVHBEAgA0EANgIcIAMgATYCFCADQaQNNgIQIANBITYCDEEAIQIMiQELIANB4QA2AhwgAyABNgIUIANB0Bo2AhAgA0EVNgIMQQAhAgyIAQsgASAERgRAQeAAIQIMiAELAkACQAJAAkACQCABLQAAQQprDgQBBAQABAsgAUEBaiEBDAELIAFBAWohASADQS9qLQAAQQFxRQ0BC0HSACECDHALIANBADYCHCADIAE2AhQgA0G2ETYCECADQQk2AgxBACECDIgBCyADQQA2AhwgAyABNgIUIANBthE2AhAgA0EJNgIMQQAhAgyHAQsgASAERgRAQd8AIQIMhwELIAEtAABBCkYEQCABQQFqIQEMCQsgAy0ALkHAAHENCCADQQA2AhwgAyABNgIUIANBthE2AhAgA0ECNgIMQQAhAgyGAQsgASAERgRAQd0AIQIMhgELIAEtAAAiAkENRgRAIAFBAWohAUHQACECDG0LIAEhACACQQlrDgQFAQEFAQsgBCABIgBGBEBB3AAhAgyFAQsgAC0AAEEKRw0AIABBAWoMAgtBACECIANBADYCHCADIAA2AhQgA0HKLTYCECADQQc2AgwMgwELIAEgBEYEQEHbACECDIMBCwJAIAEtAABBCWsOBAMAAAMACyABQQFqCyEBQc4AIQIMaAsgASAERgRAQdoAIQIMgQELIAEtAABBCWsOBAABAQABC0EAIQIgA0EANgIcIANBmhI2AhAgA0EHNgIMIAMgAUEBajYCFAx/CyADQYASOwEqQQAhAAJAIAMoAjgiAkUNACACKAI4IgJFDQAgAyACEQAAIQALIABFDQAgAEEVRw0BIANB2QA2AhwgAyABNgIUIANB6ho2AhAgA0EVNgIMQQAhAgx+C0HNACECDGQLIANBADYCHCADIAE2AhQgA0HJDTYCECADQRo2AgxBACECDHwLIAEgBEYEQEHZACECDHwLIAEtAABBIEcNPSABQQFqIQEgAy0ALkEBcQ09IANBADYCHCADIAE2AhQgA0HCHDYCECADQR42AgxBACECDHsLIAEgBEYEQEHYACECDHsLAkACQAJAAkACQCABLQAAIgBBCmsOBAIDAwABCyABQQFqIQFBLCECDGULIABBOkcNASADQQA2AhwgAyABNgIUIANB5xE2AhAgA0EKNgIMQQAhAgx9CyABQQFqIQEgA0Evai0AAEEBcUUNcyADLQAyQYABcUUEQCADQTJqIQIgAxA1QQAhAAJAIAMoAjgiBkUNACAGKAIoIgZFDQAgAyAGEQAAIQALAkACQCAADhZNTEsBAQEBAQEBAQEBAQEBAQEBAQEAAQsgA0EpNgIcIAMgATYCFCADQawZNgIQIANBFTYCDEEAIQIMfgsgA0EANgIcIAMgATYCFCADQeULNgIQIANBETYCDEEAIQIMfQtBACEAAkAgAygCOCICRQ0AIAIoAlwiAkUNACADIAIRAAAhAAsgAEUNWSAAQRVHDQEgA0EFNgIcIAMgATYCFCADQZsbNgIQIANBFTYCDEEAIQIMfAtBywAhAgxiC0EAIQIgA0EANgIcIAMgATYCFCADQZAONgIQIANBFDYCDAx6CyADIAMvATJBgAFyOwEyDDsLIAEgBEcEQCADQRE2AgggAyABNgIEQcoAIQIMYAtB1wAhAgx4CyABIARGBEBB1gAhAgx4CwJAAkACQAJAIAEtAAAiAEEgciAAIABBwQBrQf8BcUEaSRtB/wFxQeMAaw4TAEBAQEBAQEBAQEBAQAFAQEACA0ALIAFBAWohAUHGACECDGELIAFBAWohAUHHACECDGALIAFBAWohAUHIACECDF8LIAFBAWohAUHJACECDF4LQdUAIQIgBCABIgBGDXYgBCABayADKAIAIgFqIQYgACABa0EFaiEHA0AgAUGQyABqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0IQQQgAUEFRg0KGiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAx2C0HUACECIAQgASIARg11IAQgAWsgAygCACIBaiEGIAAgAWtBD2ohBwNAIAFBgMgAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNB0EDIAFBD0YNCRogAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMdQtB0wAhAiAEIAEiAEYNdCAEIAFrIAMoAgAiAWohBiAAIAFrQQ5qIQcDQCABQeLHAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQYgAUEORg0HIAFBAWohASAEIABBAWoiAEcNAAsgAyAGNgIADHQLQdIAIQIgBCABIgBGDXMgBCABayADKAIAIgFqIQUgACABa0EBaiEGA0AgAUHgxwBqLQAAIAAtAAAiB0EgciAHIAdBwQBrQf8BcUEaSRtB/wFxRw0FIAFBAUYNAiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBTYCAAxzCyABIARGBEBB0QAhAgxzCwJAAkAgAS0AACIAQSByIAAgAEHBAGtB/wFxQRpJG0H/AXFB7gBrDgcAOTk5OTkBOQsgAUEBaiEBQcMAIQIMWgsgAUEBaiEBQcQAIQIMWQsgA0EANgIAIAZBAWohAUHFACECDFgLQdAAIQIgBCABIgBGDXAgBCABayADKAIAIgFqIQYgACABa0EJaiEHA0AgAUHWxwBqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0CQQIgAUEJRg0EGiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAxwC0HPACECIAQgASIARg1vIAQgAWsgAygCACIBaiEGIAAgAWtBBWohBwNAIAFB0McAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNASABQQVGDQIgAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMbwsgACEBIANBADYCAAwzC0EBCzoALCADQQA2AgAgB0EBaiEBC0EtIQIMUgsCQANAIAEtAABB0MUAai0AAEEBRw0BIAQgAUEBaiIBRw0AC0HNACECDGsLQcIAIQIMUQsgASAERgRAQcwAIQIMagsgAS0AAEE6RgRAIAMoAgQhACADQQA2AgQgAyAAIAEQMCIARQ0zIANBywA2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMagsgA0EANgIcIAMgATYCFCADQecRNgIQIANBCjYCDEEAIQIMaQsCQAJAIAMtACxBAmsOAgABJwsgA0Ezai0AAEECcUUNJiADLQAuQQJxDSYgA0EANgIcIAMgATYCFCADQaYUNgIQIANBCzYCDEEAIQIMaQsgAy0AMkEgcUUNJSADLQAuQQJxDSUgA0EANgIcIAMgATYCFCADQb0TNgIQIANBDzYCDEEAIQIMaAtBACEAAkAgAygCOCICRQ0AIAIoAkgiAkUNACADIAIRAAAhAAsgAEUEQEHBACECDE8LIABBFUcEQCADQQA2AhwgAyABNgIUIANBpg82AhAgA0EcNgIMQQAhAgxoCyADQcoANgIcIAMgATYCFCADQYUcNgIQIANBFTYCDEEAIQIMZwsgASAERwRAA0AgAS0AAEHAwQBqLQAAQQFHDRcgBCABQQFqIgFHDQALQcQAIQIMZwtBxAAhAgxmCyABIARHBEADQAJAIAEtAAAiAEEgciAAIABBwQBrQf8BcUEaSRtB/wFxIgBBCUYNACAAQSBGDQACQAJAAkACQCAAQeMAaw4TAAMDAwMDAwMBAwMDAwMDAwMDAgMLIAFBAWohAUE2IQIMUgsgAUEBaiEBQTchAgxRCyABQQFqIQFBOCECDFALDBULIAQgAUEBaiIBRw0AC0E8IQIMZgtBPCECDGULIAEgBEYEQEHIACECDGULIANBEjYCCCADIAE2AgQCQAJAAkACQAJAIAMtACxBAWsOBBQAAQIJCyADLQAyQSBxDQNB4AEhAgxPCwJAIAMvATIiAEEIcUUNACADLQAoQQFHDQAgAy0ALkEIcUUNAgsgAyAAQff7A3FBgARyOwEyDAsLIAMgAy8BMkEQcjsBMgwECyADQQA2AgQgAyABIAEQMSIABEAgA0HBADYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgxmCyABQQFqIQEMWAsgA0EANgIcIAMgATYCFCADQfQTNgIQIANBBDYCDEEAIQIMZAtBxwAhAiABIARGDWMgAygCACIAIAQgAWtqIQUgASAAa0EGaiEGAkADQCAAQcDFAGotAAAgAS0AAEEgckcNASAAQQZGDUogAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMZAsgA0EANgIADAULAkAgASAERwRAA0AgAS0AAEHAwwBqLQAAIgBBAUcEQCAAQQJHDQMgAUEBaiEBDAULIAQgAUEBaiIBRw0AC0HFACECDGQLQcUAIQIMYwsLIANBADoALAwBC0ELIQIMRwtBPyECDEYLAkACQANAIAEtAAAiAEEgRwRAAkAgAEEKaw4EAwUFAwALIABBLEYNAwwECyAEIAFBAWoiAUcNAAtBxgAhAgxgCyADQQg6ACwMDgsgAy0AKEEBRw0CIAMtAC5BCHENAiADKAIEIQAgA0EANgIEIAMgACABEDEiAARAIANBwgA2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMXwsgAUEBaiEBDFALQTshAgxECwJAA0AgAS0AACIAQSBHIABBCUdxDQEgBCABQQFqIgFHDQALQcMAIQIMXQsLQTwhAgxCCwJAAkAgASAERwRAA0AgAS0AACIAQSBHBEAgAEEKaw4EAwQEAwQLIAQgAUEBaiIBRw0AC0E/IQIMXQtBPyECDFwLIAMgAy8BMkEgcjsBMgwKCyADKAIEIQAgA0EANgIEIAMgACABEDEiAEUNTiADQT42AhwgAyABNgIUIAMgADYCDEEAIQIMWgsCQCABIARHBEADQCABLQAAQcDDAGotAAAiAEEBRwRAIABBAkYNAwwMCyAEIAFBAWoiAUcNAAtBNyECDFsLQTchAgxaCyABQQFqIQEMBAtBOyECIAQgASIARg1YIAQgAWsgAygCACIBaiEGIAAgAWtBBWohBwJAA0AgAUGQyABqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0BIAFBBUYEQEEHIQEMPwsgAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMWQsgA0EANgIAIAAhAQwFC0E6IQIgBCABIgBGDVcgBCABayADKAIAIgFqIQYgACABa0EIaiEHAkADQCABQbTBAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQEgAUEIRgRAQQUhAQw+CyABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAxYCyADQQA2AgAgACEBDAQLQTkhAiAEIAEiAEYNViAEIAFrIAMoAgAiAWohBiAAIAFrQQNqIQcCQANAIAFBsMEAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNASABQQNGBEBBBiEBDD0LIAFBAWohASAEIABBAWoiAEcNAAsgAyAGNgIADFcLIANBADYCACAAIQEMAwsCQANAIAEtAAAiAEEgRwRAIABBCmsOBAcEBAcCCyAEIAFBAWoiAUcNAAtBOCECDFYLIABBLEcNASABQQFqIQBBASEBAkACQAJAAkACQCADLQAsQQVrDgQDAQIEAAsgACEBDAQLQQIhAQwBC0EEIQELIANBAToALCADIAMvATIgAXI7ATIgACEBDAELIAMgAy8BMkEIcjsBMiAAIQELQT4hAgw7CyADQQA6ACwLQTkhAgw5CyABIARGBEBBNiECDFILAkACQAJAAkACQCABLQAAQQprDgQAAgIBAgsgAygCBCEAIANBADYCBCADIAAgARAxIgBFDQIgA0EzNgIcIAMgATYCFCADIAA2AgxBACECDFULIAMoAgQhACADQQA2AgQgAyAAIAEQMSIARQRAIAFBAWohAQwGCyADQTI2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMVAsgAy0ALkEBcQRAQd8BIQIMOwsgAygCBCEAIANBADYCBCADIAAgARAxIgANAQxJC0E0IQIMOQsgA0E1NgIcIAMgATYCFCADIAA2AgxBACECDFELQTUhAgw3CyADQS9qLQAAQQFxDQAgA0EANgIcIAMgATYCFCADQesWNgIQIANBGTYCDEEAIQIMTwtBMyECDDULIAEgBEYEQEEyIQIMTgsCQCABLQAAQQpGBEAgAUEBaiEBDAELIANBADYCHCADIAE2AhQgA0GSFzYCECADQQM2AgxBACECDE4LQTIhAgw0CyABIARGBEBBMSECDE0LAkAgAS0AACIAQQlGDQAgAEEgRg0AQQEhAgJAIAMtACxBBWsOBAYEBQANCyADIAMvATJBCHI7ATIMDAsgAy0ALkEBcUUNASADLQAsQQhHDQAgA0EAOgAsC0E9IQIMMgsgA0EANgIcIAMgATYCFCADQcIWNgIQIANBCjYCDEEAIQIMSgtBAiECDAELQQQhAgsgA0EBOgAsIAMgAy8BMiACcjsBMgwGCyABIARGBEBBMCECDEcLIAEtAABBCkYEQCABQQFqIQEMAQsgAy0ALkEBcQ0AIANBADYCHCADIAE2AhQgA0HcKDYCECADQQI2AgxBACECDEYLQTAhAgwsCyABQQFqIQFBMSECDCsLIAEgBEYEQEEvIQIMRAsgAS0AACIAQQlHIABBIEdxRQRAIAFBAWohASADLQAuQQFxDQEgA0EANgIcIAMgATYCFCADQZcQNgIQIANBCjYCDEEAIQIMRAtBASECAkACQAJAAkACQAJAIAMtACxBAmsOBwUEBAMBAgAECyADIAMvATJBCHI7ATIMAwtBAiECDAELQQQhAgsgA0EBOgAsIAMgAy8BMiACcjsBMgtBLyECDCsLIANBADYCHCADIAE2AhQgA0GEEzYCECADQQs2AgxBACECDEMLQeEBIQIMKQsgASAERgRAQS4hAgxCCyADQQA2AgQgA0ESNgIIIAMgASABEDEiAA0BC0EuIQIMJwsgA0EtNgIcIAMgATYCFCADIAA2AgxBACECDD8LQQAhAAJAIAMoAjgiAkUNACACKAJMIgJFDQAgAyACEQAAIQALIABFDQAgAEEVRw0BIANB2AA2AhwgAyABNgIUIANBsxs2AhAgA0EVNgIMQQAhAgw+C0HMACECDCQLIANBADYCHCADIAE2AhQgA0GzDjYCECADQR02AgxBACECDDwLIAEgBEYEQEHOACECDDwLIAEtAAAiAEEgRg0CIABBOkYNAQsgA0EAOgAsQQkhAgwhCyADKAIEIQAgA0EANgIEIAMgACABEDAiAA0BDAILIAMtAC5BAXEEQEHeASECDCALIAMoAgQhACADQQA2AgQgAyAAIAEQMCIARQ0CIANBKjYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgw4CyADQcsANgIcIAMgADYCDCADIAFBAWo2AhRBACECDDcLIAFBAWohAUHAACECDB0LIAFBAWohAQwsCyABIARGBEBBKyECDDULAkAgAS0AAEEKRgRAIAFBAWohAQwBCyADLQAuQcAAcUUNBgsgAy0AMkGAAXEEQEEAIQACQCADKAI4IgJFDQAgAigCXCICRQ0AIAMgAhEAACEACyAARQ0SIABBFUYEQCADQQU2AhwgAyABNgIUIANBmxs2AhAgA0EVNgIMQQAhAgw2CyADQQA2AhwgAyABNgIUIANBkA42AhAgA0EUNgIMQQAhAgw1CyADQTJqIQIgAxA1QQAhAAJAIAMoAjgiBkUNACAGKAIoIgZFDQAgAyAGEQAAIQALIAAOFgIBAAQEBAQEBAQEBAQEBAQEBAQEBAMECyADQQE6ADALIAIgAi8BAEHAAHI7AQALQSshAgwYCyADQSk2AhwgAyABNgIUIANBrBk2AhAgA0EVNgIMQQAhAgwwCyADQQA2AhwgAyABNgIUIANB5Qs2AhAgA0ERNgIMQQAhAgwvCyADQQA2AhwgAyABNgIUIANBpQs2AhAgA0ECNgIMQQAhAgwuC0EBIQcgAy8BMiIFQQhxRQRAIAMpAyBCAFIhBwsCQCADLQAwBEBBASEAIAMtAClBBUYNASAFQcAAcUUgB3FFDQELAkAgAy0AKCICQQJGBEBBASEAIAMvATQiBkHlAEYNAkEAIQAgBUHAAHENAiAGQeQARg0CIAZB5gBrQQJJDQIgBkHMAUYNAiAGQbACRg0CDAELQQAhACAFQcAAcQ0BC0ECIQAgBUEIcQ0AIAVBgARxBEACQCACQQFHDQAgAy0ALkEKcQ0AQQUhAAwCC0EEIQAMAQsgBUEgcUUEQCADEDZBAEdBAnQhAAwBC0EAQQMgAykDIFAbIQALIABBAWsOBQIABwEDBAtBESECDBMLIANBAToAMQwpC0EAIQICQCADKAI4IgBFDQAgACgCMCIARQ0AIAMgABEAACECCyACRQ0mIAJBFUYEQCADQQM2AhwgAyABNgIUIANB0hs2AhAgA0EVNgIMQQAhAgwrC0EAIQIgA0EANgIcIAMgATYCFCADQd0ONgIQIANBEjYCDAwqCyADQQA2AhwgAyABNgIUIANB+SA2AhAgA0EPNgIMQQAhAgwpC0EAIQACQCADKAI4IgJFDQAgAigCMCICRQ0AIAMgAhEAACEACyAADQELQQ4hAgwOCyAAQRVGBEAgA0ECNgIcIAMgATYCFCADQdIbNgIQIANBFTYCDEEAIQIMJwsgA0EANgIcIAMgATYCFCADQd0ONgIQIANBEjYCDEEAIQIMJgtBKiECDAwLIAEgBEcEQCADQQk2AgggAyABNgIEQSkhAgwMC0EmIQIMJAsgAyADKQMgIgwgBCABa60iCn0iC0IAIAsgDFgbNwMgIAogDFQEQEElIQIMJAsgAygCBCEAIANBADYCBCADIAAgASAMp2oiARAyIgBFDQAgA0EFNgIcIAMgATYCFCADIAA2AgxBACECDCMLQQ8hAgwJC0IAIQoCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAS0AAEEwaw43FxYAAQIDBAUGBxQUFBQUFBQICQoLDA0UFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFA4PEBESExQLQgIhCgwWC0IDIQoMFQtCBCEKDBQLQgUhCgwTC0IGIQoMEgtCByEKDBELQgghCgwQC0IJIQoMDwtCCiEKDA4LQgshCgwNC0IMIQoMDAtCDSEKDAsLQg4hCgwKC0IPIQoMCQtCCiEKDAgLQgshCgwHC0IMIQoMBgtCDSEKDAULQg4hCgwEC0IPIQoMAwsgA0EANgIcIAMgATYCFCADQZ8VNgIQIANBDDYCDEEAIQIMIQsgASAERgRAQSIhAgwhC0IAIQoCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAEtAABBMGsONxUUAAECAwQFBgcWFhYWFhYWCAkKCwwNFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYODxAREhMWC0ICIQoMFAtCAyEKDBMLQgQhCgwSC0IFIQoMEQtCBiEKDBALQgchCgwPC0IIIQoMDgtCCSEKDA0LQgohCgwMC0ILIQoMCwtCDCEKDAoLQg0hCgwJC0IOIQoMCAtCDyEKDAcLQgohCgwGC0ILIQoMBQtCDCEKDAQLQg0hCgwDC0IOIQoMAgtCDyEKDAELQgEhCgsgAUEBaiEBIAMpAyAiC0L//////////w9YBEAgAyALQgSGIAqENwMgDAILIANBADYCHCADIAE2AhQgA0G1CTYCECADQQw2AgxBACECDB4LQSchAgwEC0EoIQIMAwsgAyABOgAsIANBADYCACAHQQFqIQFBDCECDAILIANBADYCACAGQQFqIQFBCiECDAELIAFBAWohAUEIIQIMAAsAC0EAIQIgA0EANgIcIAMgATYCFCADQbI4NgIQIANBCDYCDAwXC0EAIQIgA0EANgIcIAMgATYCFCADQYMRNgIQIANBCTYCDAwWC0EAIQIgA0EANgIcIAMgATYCFCADQd8KNgIQIANBCTYCDAwVC0EAIQIgA0EANgIcIAMgATYCFCADQe0QNgIQIANBCTYCDAwUC0EAIQIgA0EANgIcIAMgATYCFCADQdIRNgIQIANBCTYCDAwTC0EAIQIgA0EANgIcIAMgATYCFCADQbI4NgIQIANBCDYCDAwSC0EAIQIgA0EANgIcIAMgATYCFCADQYMRNgIQIANBCTYCDAwRC0EAIQIgA0EANgIcIAMgATYCFCADQd8KNgIQIANBCTYCDAwQC0EAIQIgA0EANgIcIAMgATYCFCADQe0QNgIQIANBCTYCDAwPC0EAIQIgA0EANgIcIAMgATYCFCADQdIRNgIQIANBCTYCDAwOC0EAIQIgA0EANgIcIAMgATYCFCADQbkXNgIQIANBDzYCDAwNC0EAIQIgA0EANgIcIAMgATYCFCADQbkXNgIQIANBDzYCDAwMC0EAIQIgA0EANgIcIAMgATYCFCADQZkTNgIQIANBCzYCDAwLC0EAIQIgA0EANgIcIAMgATYCFCADQZ0JNgIQIANBCzYCDAwKC0EAIQIgA0EANgIcIAMgATYCFCADQZcQNgIQIANBCjYCDAwJC0EAIQIgA0EANgIcIAMgATYCFCADQbEQNgIQIANBCjYCDAwIC0EAIQIgA0EANgIcIAMgATYCFCADQbsdNgIQIANBAjYCDAwHC0EAIQIgA0EANgIcIAMgATYCFCADQZYWNgIQIANBAjYCDAwGC0EAIQIgA0EANgIcIAMgATYCFCADQfkYNgIQIANBAjYCDAwFC0EAIQIgA0EANgIcIAMgATYCFCADQcQYNgIQIANBAjYCDAwECyADQQI2AhwgAyABNgIUIANBqR42AhAgA0EWNgIMQQAhAgwDC0HeACECIAEgBEYNAiAJQQhqIQcgAygCACEFAkACQCABIARHBEAgBUGWyABqIQggBCAFaiABayEGIAVBf3NBCmoiBSABaiEAA0AgAS0AACAILQAARwRAQQIhCAwDCyAFRQRAQQAhCCAAIQEMAwsgBUEBayEFIAhBAWohCCAEIAFBAWoiAUcNAAsgBiEFIAQhAQsgB0EBNgIAIAMgBTYCAAwBCyADQQA2AgAgByAINgIACyAHIAE2AgQgCSgCDCEAAkACQCAJKAIIQQFrDgIEAQALIANBADYCHCADQcIeNgIQIANBFzYCDCADIABBAWo2AhRBACECDAMLIANBADYCHCADIAA2AhQgA0HXHjYCECADQQk2AgxBACECDAILIAEgBEYEQEEoIQIMAgsgA0EJNgIIIAMgATYCBEEnIQIMAQsgASAERgRAQQEhAgwBCwNAAkACQAJAIAEtAABBCmsOBAABAQABCyABQQFqIQEMAQsgAUEBaiEBIAMtAC5BIHENAEEAIQIgA0EANgIcIAMgATYCFCADQaEhNgIQIANBBTYCDAwCC0EBIQIgASAERw0ACwsgCUEQaiQAIAJFBEAgAygCDCEADAELIAMgAjYCHEEAIQAgAygCBCIBRQ0AIAMgASAEIAMoAggRAQAiAUUNACADIAQ2AhQgAyABNgIMIAEhAAsgAAu+AgECfyAAQQA6AAAgAEHkAGoiAUEBa0EAOgAAIABBADoAAiAAQQA6AAEgAUEDa0EAOgAAIAFBAmtBADoAACAAQQA6AAMgAUEEa0EAOgAAQQAgAGtBA3EiASAAaiIAQQA2AgBB5AAgAWtBfHEiAiAAaiIBQQRrQQA2AgACQCACQQlJDQAgAEEANgIIIABBADYCBCABQQhrQQA2AgAgAUEMa0EANgIAIAJBGUkNACAAQQA2AhggAEEANgIUIABBADYCECAAQQA2AgwgAUEQa0EANgIAIAFBFGtBADYCACABQRhrQQA2AgAgAUEca0EANgIAIAIgAEEEcUEYciICayIBQSBJDQAgACACaiEAA0AgAEIANwMYIABCADcDECAAQgA3AwggAEIANwMAIABBIGohACABQSBrIgFBH0sNAAsLC1YBAX8CQCAAKAIMDQACQAJAAkACQCAALQAxDgMBAAMCCyAAKAI4IgFFDQAgASgCMCIBRQ0AIAAgAREAACIBDQMLQQAPCwALIABByhk2AhBBDiEBCyABCxoAIAAoAgxFBEAgAEHeHzYCECAAQRU2AgwLCxQAIAAoAgxBFUYEQCAAQQA2AgwLCxQAIAAoAgxBFkYEQCAAQQA2AgwLCwcAIAAoAgwLBwAgACgCEAsJACAAIAE2AhALBwAgACgCFAsrAAJAIABBJ08NAEL//////wkgAK2IQgGDUA0AIABBAnRB0DhqKAIADwsACxcAIABBL08EQAALIABBAnRB7DlqKAIAC78JAQF/QfQtIQECQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCAAQeQAaw70A2NiAAFhYWFhYWECAwQFYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYQYHCAkKCwwNDg9hYWFhYRBhYWFhYWFhYWFhYRFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWESExQVFhcYGRobYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYRwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1NmE3ODk6YWFhYWFhYWE7YWFhPGFhYWE9Pj9hYWFhYWFhYUBhYUFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFCQ0RFRkdISUpLTE1OT1BRUlNhYWFhYWFhYVRVVldYWVpbYVxdYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhXmFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYV9gYQtB6iwPC0GYJg8LQe0xDwtBoDcPC0HJKQ8LQbQpDwtBli0PC0HrKw8LQaI1DwtB2zQPC0HgKQ8LQeMkDwtB1SQPC0HuJA8LQeYlDwtByjQPC0HQNw8LQao1DwtB9SwPC0H2Jg8LQYIiDwtB8jMPC0G+KA8LQec3DwtBzSEPC0HAIQ8LQbglDwtByyUPC0GWJA8LQY80DwtBzTUPC0HdKg8LQe4zDwtBnDQPC0GeMQ8LQfQ1DwtB5SIPC0GvJQ8LQZkxDwtBsjYPC0H5Ng8LQcQyDwtB3SwPC0GCMQ8LQcExDwtBjTcPC0HJJA8LQew2DwtB5yoPC0HIIw8LQeIhDwtByTcPC0GlIg8LQZQiDwtB2zYPC0HeNQ8LQYYmDwtBvCsPC0GLMg8LQaAjDwtB9jAPC0GALA8LQYkrDwtBpCYPC0HyIw8LQYEoDwtBqzIPC0HrJw8LQcI2DwtBoiQPC0HPKg8LQdwjDwtBhycPC0HkNA8LQbciDwtBrTEPC0HVIg8LQa80DwtB3iYPC0HWMg8LQfQ0DwtBgTgPC0H0Nw8LQZI2DwtBnScPC0GCKQ8LQY0jDwtB1zEPC0G9NQ8LQbQ3DwtB2DAPC0G2Jw8LQZo4DwtBpyoPC0HEJw8LQa4jDwtB9SIPCwALQcomIQELIAELFwAgACAALwEuQf7/A3EgAUEAR3I7AS4LGgAgACAALwEuQf3/A3EgAUEAR0EBdHI7AS4LGgAgACAALwEuQfv/A3EgAUEAR0ECdHI7AS4LGgAgACAALwEuQff/A3EgAUEAR0EDdHI7AS4LGgAgACAALwEuQe//A3EgAUEAR0EEdHI7AS4LGgAgACAALwEuQd//A3EgAUEAR0EFdHI7AS4LGgAgACAALwEuQb//A3EgAUEAR0EGdHI7AS4LGgAgACAALwEuQf/+A3EgAUEAR0EHdHI7AS4LGgAgACAALwEuQf/9A3EgAUEAR0EIdHI7AS4LGgAgACAALwEuQf/7A3EgAUEAR0EJdHI7AS4LPgECfwJAIAAoAjgiA0UNACADKAIEIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEHhEjYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIIIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEH8ETYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIMIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEHsCjYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIQIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEH6HjYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIUIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEHLEDYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIYIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEG3HzYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIcIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEG/FTYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIsIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEH+CDYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIgIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEGMHTYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIkIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEHmFTYCEEEYIQQLIAQLOAAgAAJ/IAAvATJBFHFBFEYEQEEBIAAtAChBAUYNARogAC8BNEHlAEYMAQsgAC0AKUEFRgs6ADALWQECfwJAIAAtAChBAUYNACAALwE0IgFB5ABrQeQASQ0AIAFBzAFGDQAgAUGwAkYNACAALwEyIgBBwABxDQBBASECIABBiARxQYAERg0AIABBKHFFIQILIAILjAEBAn8CQAJAAkAgAC0AKkUNACAALQArRQ0AIAAvATIiAUECcUUNAQwCCyAALwEyIgFBAXFFDQELQQEhAiAALQAoQQFGDQAgAC8BNCIAQeQAa0HkAEkNACAAQcwBRg0AIABBsAJGDQAgAUHAAHENAEEAIQIgAUGIBHFBgARGDQAgAUEocUEARyECCyACC1cAIABBGGpCADcDACAAQgA3AwAgAEE4akIANwMAIABBMGpCADcDACAAQShqQgA3AwAgAEEgakIANwMAIABBEGpCADcDACAAQQhqQgA3AwAgAEH9ATYCHAsGACAAEDoLmi0BC38jAEEQayIKJABB3NUAKAIAIglFBEBBnNkAKAIAIgVFBEBBqNkAQn83AgBBoNkAQoCAhICAgMAANwIAQZzZACAKQQhqQXBxQdiq1aoFcyIFNgIAQbDZAEEANgIAQYDZAEEANgIAC0GE2QBBwNkENgIAQdTVAEHA2QQ2AgBB6NUAIAU2AgBB5NUAQX82AgBBiNkAQcCmAzYCAANAIAFBgNYAaiABQfTVAGoiAjYCACACIAFB7NUAaiIDNgIAIAFB+NUAaiADNgIAIAFBiNYAaiABQfzVAGoiAzYCACADIAI2AgAgAUGQ1gBqIAFBhNYAaiICNgIAIAIgAzYCACABQYzWAGogAjYCACABQSBqIgFBgAJHDQALQczZBEGBpgM2AgBB4NUAQazZACgCADYCAEHQ1QBBgKYDNgIAQdzVAEHI2QQ2AgBBzP8HQTg2AgBByNkEIQkLAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAEHsAU0EQEHE1QAoAgAiBkEQIABBE2pBcHEgAEELSRsiBEEDdiIAdiIBQQNxBEACQCABQQFxIAByQQFzIgJBA3QiAEHs1QBqIgEgAEH01QBqKAIAIgAoAggiA0YEQEHE1QAgBkF+IAJ3cTYCAAwBCyABIAM2AgggAyABNgIMCyAAQQhqIQEgACACQQN0IgJBA3I2AgQgACACaiIAIAAoAgRBAXI2AgQMEQtBzNUAKAIAIgggBE8NASABBEACQEECIAB0IgJBACACa3IgASAAdHFoIgBBA3QiAkHs1QBqIgEgAkH01QBqKAIAIgIoAggiA0YEQEHE1QAgBkF+IAB3cSIGNgIADAELIAEgAzYCCCADIAE2AgwLIAIgBEEDcjYCBCAAQQN0IgAgBGshBSAAIAJqIAU2AgAgAiAEaiIEIAVBAXI2AgQgCARAIAhBeHFB7NUAaiEAQdjVACgCACEDAn9BASAIQQN2dCIBIAZxRQRAQcTVACABIAZyNgIAIAAMAQsgACgCCAsiASADNgIMIAAgAzYCCCADIAA2AgwgAyABNgIICyACQQhqIQFB2NUAIAQ2AgBBzNUAIAU2AgAMEQtByNUAKAIAIgtFDQEgC2hBAnRB9NcAaigCACIAKAIEQXhxIARrIQUgACECA0ACQCACKAIQIgFFBEAgAkEUaigCACIBRQ0BCyABKAIEQXhxIARrIgMgBUkhAiADIAUgAhshBSABIAAgAhshACABIQIMAQsLIAAoAhghCSAAKAIMIgMgAEcEQEHU1QAoAgAaIAMgACgCCCIBNgIIIAEgAzYCDAwQCyAAQRRqIgIoAgAiAUUEQCAAKAIQIgFFDQMgAEEQaiECCwNAIAIhByABIgNBFGoiAigCACIBDQAgA0EQaiECIAMoAhAiAQ0ACyAHQQA2AgAMDwtBfyEEIABBv39LDQAgAEETaiIBQXBxIQRByNUAKAIAIghFDQBBACAEayEFAkACQAJAAn9BACAEQYACSQ0AGkEfIARB////B0sNABogBEEmIAFBCHZnIgBrdkEBcSAAQQF0a0E+agsiBkECdEH01wBqKAIAIgJFBEBBACEBQQAhAwwBC0EAIQEgBEEZIAZBAXZrQQAgBkEfRxt0IQBBACEDA0ACQCACKAIEQXhxIARrIgcgBU8NACACIQMgByIFDQBBACEFIAIhAQwDCyABIAJBFGooAgAiByAHIAIgAEEddkEEcWpBEGooAgAiAkYbIAEgBxshASAAQQF0IQAgAg0ACwsgASADckUEQEEAIQNBAiAGdCIAQQAgAGtyIAhxIgBFDQMgAGhBAnRB9NcAaigCACEBCyABRQ0BCwNAIAEoAgRBeHEgBGsiAiAFSSEAIAIgBSAAGyEFIAEgAyAAGyEDIAEoAhAiAAR/IAAFIAFBFGooAgALIgENAAsLIANFDQAgBUHM1QAoAgAgBGtPDQAgAygCGCEHIAMgAygCDCIARwRAQdTVACgCABogACADKAIIIgE2AgggASAANgIMDA4LIANBFGoiAigCACIBRQRAIAMoAhAiAUUNAyADQRBqIQILA0AgAiEGIAEiAEEUaiICKAIAIgENACAAQRBqIQIgACgCECIBDQALIAZBADYCAAwNC0HM1QAoAgAiAyAETwRAQdjVACgCACEBAkAgAyAEayICQRBPBEAgASAEaiIAIAJBAXI2AgQgASADaiACNgIAIAEgBEEDcjYCBAwBCyABIANBA3I2AgQgASADaiIAIAAoAgRBAXI2AgRBACEAQQAhAgtBzNUAIAI2AgBB2NUAIAA2AgAgAUEIaiEBDA8LQdDVACgCACIDIARLBEAgBCAJaiIAIAMgBGsiAUEBcjYCBEHc1QAgADYCAEHQ1QAgATYCACAJIARBA3I2AgQgCUEIaiEBDA8LQQAhASAEAn9BnNkAKAIABEBBpNkAKAIADAELQajZAEJ/NwIAQaDZAEKAgISAgIDAADcCAEGc2QAgCkEMakFwcUHYqtWqBXM2AgBBsNkAQQA2AgBBgNkAQQA2AgBBgIAECyIAIARBxwBqIgVqIgZBACAAayIHcSICTwRAQbTZAEEwNgIADA8LAkBB/NgAKAIAIgFFDQBB9NgAKAIAIgggAmohACAAIAFNIAAgCEtxDQBBACEBQbTZAEEwNgIADA8LQYDZAC0AAEEEcQ0EAkACQCAJBEBBhNkAIQEDQCABKAIAIgAgCU0EQCAAIAEoAgRqIAlLDQMLIAEoAggiAQ0ACwtBABA7IgBBf0YNBSACIQZBoNkAKAIAIgFBAWsiAyAAcQRAIAIgAGsgACADakEAIAFrcWohBgsgBCAGTw0FIAZB/v///wdLDQVB/NgAKAIAIgMEQEH02AAoAgAiByAGaiEBIAEgB00NBiABIANLDQYLIAYQOyIBIABHDQEMBwsgBiADayAHcSIGQf7///8HSw0EIAYQOyEAIAAgASgCACABKAIEakYNAyAAIQELAkAgBiAEQcgAak8NACABQX9GDQBBpNkAKAIAIgAgBSAGa2pBACAAa3EiAEH+////B0sEQCABIQAMBwsgABA7QX9HBEAgACAGaiEGIAEhAAwHC0EAIAZrEDsaDAQLIAEiAEF/Rw0FDAMLQQAhAwwMC0EAIQAMCgsgAEF/Rw0CC0GA2QBBgNkAKAIAQQRyNgIACyACQf7///8HSw0BIAIQOyEAQQAQOyEBIABBf0YNASABQX9GDQEgACABTw0BIAEgAGsiBiAEQThqTQ0BC0H02ABB9NgAKAIAIAZqIgE2AgBB+NgAKAIAIAFJBEBB+NgAIAE2AgALAkACQAJAQdzVACgCACICBEBBhNkAIQEDQCAAIAEoAgAiAyABKAIEIgVqRg0CIAEoAggiAQ0ACwwCC0HU1QAoAgAiAUEARyAAIAFPcUUEQEHU1QAgADYCAAtBACEBQYjZACAGNgIAQYTZACAANgIAQeTVAEF/NgIAQejVAEGc2QAoAgA2AgBBkNkAQQA2AgADQCABQYDWAGogAUH01QBqIgI2AgAgAiABQezVAGoiAzYCACABQfjVAGogAzYCACABQYjWAGogAUH81QBqIgM2AgAgAyACNgIAIAFBkNYAaiABQYTWAGoiAjYCACACIAM2AgAgAUGM1gBqIAI2AgAgAUEgaiIBQYACRw0AC0F4IABrQQ9xIgEgAGoiAiAGQThrIgMgAWsiAUEBcjYCBEHg1QBBrNkAKAIANgIAQdDVACABNgIAQdzVACACNgIAIAAgA2pBODYCBAwCCyAAIAJNDQAgAiADSQ0AIAEoAgxBCHENAEF4IAJrQQ9xIgAgAmoiA0HQ1QAoAgAgBmoiByAAayIAQQFyNgIEIAEgBSAGajYCBEHg1QBBrNkAKAIANgIAQdDVACAANgIAQdzVACADNgIAIAIgB2pBODYCBAwBCyAAQdTVACgCAEkEQEHU1QAgADYCAAsgACAGaiEDQYTZACEBAkACQAJAA0AgAyABKAIARwRAIAEoAggiAQ0BDAILCyABLQAMQQhxRQ0BC0GE2QAhAQNAIAEoAgAiAyACTQRAIAMgASgCBGoiBSACSw0DCyABKAIIIQEMAAsACyABIAA2AgAgASABKAIEIAZqNgIEIABBeCAAa0EPcWoiCSAEQQNyNgIEIANBeCADa0EPcWoiBiAEIAlqIgRrIQEgAiAGRgRAQdzVACAENgIAQdDVAEHQ1QAoAgAgAWoiADYCACAEIABBAXI2AgQMCAtB2NUAKAIAIAZGBEBB2NUAIAQ2AgBBzNUAQczVACgCACABaiIANgIAIAQgAEEBcjYCBCAAIARqIAA2AgAMCAsgBigCBCIFQQNxQQFHDQYgBUF4cSEIIAVB/wFNBEAgBUEDdiEDIAYoAggiACAGKAIMIgJGBEBBxNUAQcTVACgCAEF+IAN3cTYCAAwHCyACIAA2AgggACACNgIMDAYLIAYoAhghByAGIAYoAgwiAEcEQCAAIAYoAggiAjYCCCACIAA2AgwMBQsgBkEUaiICKAIAIgVFBEAgBigCECIFRQ0EIAZBEGohAgsDQCACIQMgBSIAQRRqIgIoAgAiBQ0AIABBEGohAiAAKAIQIgUNAAsgA0EANgIADAQLQXggAGtBD3EiASAAaiIHIAZBOGsiAyABayIBQQFyNgIEIAAgA2pBODYCBCACIAVBNyAFa0EPcWpBP2siAyADIAJBEGpJGyIDQSM2AgRB4NUAQazZACgCADYCAEHQ1QAgATYCAEHc1QAgBzYCACADQRBqQYzZACkCADcCACADQYTZACkCADcCCEGM2QAgA0EIajYCAEGI2QAgBjYCAEGE2QAgADYCAEGQ2QBBADYCACADQSRqIQEDQCABQQc2AgAgBSABQQRqIgFLDQALIAIgA0YNACADIAMoAgRBfnE2AgQgAyADIAJrIgU2AgAgAiAFQQFyNgIEIAVB/wFNBEAgBUF4cUHs1QBqIQACf0HE1QAoAgAiAUEBIAVBA3Z0IgNxRQRAQcTVACABIANyNgIAIAAMAQsgACgCCAsiASACNgIMIAAgAjYCCCACIAA2AgwgAiABNgIIDAELQR8hASAFQf///wdNBEAgBUEmIAVBCHZnIgBrdkEBcSAAQQF0a0E+aiEBCyACIAE2AhwgAkIANwIQIAFBAnRB9NcAaiEAQcjVACgCACIDQQEgAXQiBnFFBEAgACACNgIAQcjVACADIAZyNgIAIAIgADYCGCACIAI2AgggAiACNgIMDAELIAVBGSABQQF2a0EAIAFBH0cbdCEBIAAoAgAhAwJAA0AgAyIAKAIEQXhxIAVGDQEgAUEddiEDIAFBAXQhASAAIANBBHFqQRBqIgYoAgAiAw0ACyAGIAI2AgAgAiAANgIYIAIgAjYCDCACIAI2AggMAQsgACgCCCIBIAI2AgwgACACNgIIIAJBADYCGCACIAA2AgwgAiABNgIIC0HQ1QAoAgAiASAETQ0AQdzVACgCACIAIARqIgIgASAEayIBQQFyNgIEQdDVACABNgIAQdzVACACNgIAIAAgBEEDcjYCBCAAQQhqIQEMCAtBACEBQbTZAEEwNgIADAcLQQAhAAsgB0UNAAJAIAYoAhwiAkECdEH01wBqIgMoAgAgBkYEQCADIAA2AgAgAA0BQcjVAEHI1QAoAgBBfiACd3E2AgAMAgsgB0EQQRQgBygCECAGRhtqIAA2AgAgAEUNAQsgACAHNgIYIAYoAhAiAgRAIAAgAjYCECACIAA2AhgLIAZBFGooAgAiAkUNACAAQRRqIAI2AgAgAiAANgIYCyABIAhqIQEgBiAIaiIGKAIEIQULIAYgBUF+cTYCBCABIARqIAE2AgAgBCABQQFyNgIEIAFB/wFNBEAgAUF4cUHs1QBqIQACf0HE1QAoAgAiAkEBIAFBA3Z0IgFxRQRAQcTVACABIAJyNgIAIAAMAQsgACgCCAsiASAENgIMIAAgBDYCCCAEIAA2AgwgBCABNgIIDAELQR8hBSABQf///wdNBEAgAUEmIAFBCHZnIgBrdkEBcSAAQQF0a0E+aiEFCyAEIAU2AhwgBEIANwIQIAVBAnRB9NcAaiEAQcjVACgCACICQQEgBXQiA3FFBEAgACAENgIAQcjVACACIANyNgIAIAQgADYCGCAEIAQ2AgggBCAENgIMDAELIAFBGSAFQQF2a0EAIAVBH0cbdCEFIAAoAgAhAAJAA0AgACICKAIEQXhxIAFGDQEgBUEddiEAIAVBAXQhBSACIABBBHFqQRBqIgMoAgAiAA0ACyADIAQ2AgAgBCACNgIYIAQgBDYCDCAEIAQ2AggMAQsgAigCCCIAIAQ2AgwgAiAENgIIIARBADYCGCAEIAI2AgwgBCAANgIICyAJQQhqIQEMAgsCQCAHRQ0AAkAgAygCHCIBQQJ0QfTXAGoiAigCACADRgRAIAIgADYCACAADQFByNUAIAhBfiABd3EiCDYCAAwCCyAHQRBBFCAHKAIQIANGG2ogADYCACAARQ0BCyAAIAc2AhggAygCECIBBEAgACABNgIQIAEgADYCGAsgA0EUaigCACIBRQ0AIABBFGogATYCACABIAA2AhgLAkAgBUEPTQRAIAMgBCAFaiIAQQNyNgIEIAAgA2oiACAAKAIEQQFyNgIEDAELIAMgBGoiAiAFQQFyNgIEIAMgBEEDcjYCBCACIAVqIAU2AgAgBUH/AU0EQCAFQXhxQezVAGohAAJ/QcTVACgCACIBQQEgBUEDdnQiBXFFBEBBxNUAIAEgBXI2AgAgAAwBCyAAKAIICyIBIAI2AgwgACACNgIIIAIgADYCDCACIAE2AggMAQtBHyEBIAVB////B00EQCAFQSYgBUEIdmciAGt2QQFxIABBAXRrQT5qIQELIAIgATYCHCACQgA3AhAgAUECdEH01wBqIQBBASABdCIEIAhxRQRAIAAgAjYCAEHI1QAgBCAIcjYCACACIAA2AhggAiACNgIIIAIgAjYCDAwBCyAFQRkgAUEBdmtBACABQR9HG3QhASAAKAIAIQQCQANAIAQiACgCBEF4cSAFRg0BIAFBHXYhBCABQQF0IQEgACAEQQRxakEQaiIGKAIAIgQNAAsgBiACNgIAIAIgADYCGCACIAI2AgwgAiACNgIIDAELIAAoAggiASACNgIMIAAgAjYCCCACQQA2AhggAiAANgIMIAIgATYCCAsgA0EIaiEBDAELAkAgCUUNAAJAIAAoAhwiAUECdEH01wBqIgIoAgAgAEYEQCACIAM2AgAgAw0BQcjVACALQX4gAXdxNgIADAILIAlBEEEUIAkoAhAgAEYbaiADNgIAIANFDQELIAMgCTYCGCAAKAIQIgEEQCADIAE2AhAgASADNgIYCyAAQRRqKAIAIgFFDQAgA0EUaiABNgIAIAEgAzYCGAsCQCAFQQ9NBEAgACAEIAVqIgFBA3I2AgQgACABaiIBIAEoAgRBAXI2AgQMAQsgACAEaiIHIAVBAXI2AgQgACAEQQNyNgIEIAUgB2ogBTYCACAIBEAgCEF4cUHs1QBqIQFB2NUAKAIAIQMCf0EBIAhBA3Z0IgIgBnFFBEBBxNUAIAIgBnI2AgAgAQwBCyABKAIICyICIAM2AgwgASADNgIIIAMgATYCDCADIAI2AggLQdjVACAHNgIAQczVACAFNgIACyAAQQhqIQELIApBEGokACABC0MAIABFBEA/AEEQdA8LAkAgAEH//wNxDQAgAEEASA0AIABBEHZAACIAQX9GBEBBtNkAQTA2AgBBfw8LIABBEHQPCwALC5lCIgBBgAgLDQEAAAAAAAAAAgAAAAMAQZgICwUEAAAABQBBqAgLCQYAAAAHAAAACABB5AgLwjJJbnZhbGlkIGNoYXIgaW4gdXJsIHF1ZXJ5AFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fYm9keQBDb250ZW50LUxlbmd0aCBvdmVyZmxvdwBDaHVuayBzaXplIG92ZXJmbG93AEludmFsaWQgbWV0aG9kIGZvciBIVFRQL3gueCByZXF1ZXN0AEludmFsaWQgbWV0aG9kIGZvciBSVFNQL3gueCByZXF1ZXN0AEV4cGVjdGVkIFNPVVJDRSBtZXRob2QgZm9yIElDRS94LnggcmVxdWVzdABJbnZhbGlkIGNoYXIgaW4gdXJsIGZyYWdtZW50IHN0YXJ0AEV4cGVjdGVkIGRvdABTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3N0YXR1cwBJbnZhbGlkIHJlc3BvbnNlIHN0YXR1cwBFeHBlY3RlZCBMRiBhZnRlciBoZWFkZXJzAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIGV4dGVuc2lvbnMAVXNlciBjYWxsYmFjayBlcnJvcgBgb25fcmVzZXRgIGNhbGxiYWNrIGVycm9yAGBvbl9jaHVua19oZWFkZXJgIGNhbGxiYWNrIGVycm9yAGBvbl9tZXNzYWdlX2JlZ2luYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfZXh0ZW5zaW9uX3ZhbHVlYCBjYWxsYmFjayBlcnJvcgBgb25fc3RhdHVzX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fdmVyc2lvbl9jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX3VybF9jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX3Byb3RvY29sX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9oZWFkZXJfdmFsdWVfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9tZXNzYWdlX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fbWV0aG9kX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25faGVhZGVyX2ZpZWxkX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfZXh0ZW5zaW9uX25hbWVgIGNhbGxiYWNrIGVycm9yAFVuZXhwZWN0ZWQgY2hhciBpbiB1cmwgc2VydmVyAEludmFsaWQgaGVhZGVyIHZhbHVlIGNoYXIASW52YWxpZCBoZWFkZXIgZmllbGQgY2hhcgBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3ZlcnNpb24ASW52YWxpZCBtaW5vciB2ZXJzaW9uAEludmFsaWQgbWFqb3IgdmVyc2lvbgBFeHBlY3RlZCBzcGFjZSBhZnRlciB2ZXJzaW9uAEV4cGVjdGVkIENSTEYgYWZ0ZXIgdmVyc2lvbgBJbnZhbGlkIEhUVFAgdmVyc2lvbgBJbnZhbGlkIGhlYWRlciB0b2tlbgBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3VybABJbnZhbGlkIGNoYXJhY3RlcnMgaW4gdXJsAFVuZXhwZWN0ZWQgc3RhcnQgY2hhciBpbiB1cmwARG91YmxlIEAgaW4gdXJsAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fcHJvdG9jb2wARW1wdHkgQ29udGVudC1MZW5ndGgASW52YWxpZCBjaGFyYWN0ZXIgaW4gQ29udGVudC1MZW5ndGgAVHJhbnNmZXItRW5jb2RpbmcgY2FuJ3QgYmUgcHJlc2VudCB3aXRoIENvbnRlbnQtTGVuZ3RoAER1cGxpY2F0ZSBDb250ZW50LUxlbmd0aABJbnZhbGlkIGNoYXIgaW4gdXJsIHBhdGgAQ29udGVudC1MZW5ndGggY2FuJ3QgYmUgcHJlc2VudCB3aXRoIFRyYW5zZmVyLUVuY29kaW5nAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgY2h1bmsgc2l6ZQBFeHBlY3RlZCBMRiBhZnRlciBjaHVuayBzaXplAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIHNpemUAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9oZWFkZXJfdmFsdWUAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9jaHVua19leHRlbnNpb25fdmFsdWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyB2YWx1ZQBVbmV4cGVjdGVkIHdoaXRlc3BhY2UgYWZ0ZXIgaGVhZGVyIHZhbHVlAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgaGVhZGVyIHZhbHVlAE1pc3NpbmcgZXhwZWN0ZWQgTEYgYWZ0ZXIgaGVhZGVyIHZhbHVlAEludmFsaWQgYFRyYW5zZmVyLUVuY29kaW5nYCBoZWFkZXIgdmFsdWUATWlzc2luZyBleHBlY3RlZCBDUiBhZnRlciBjaHVuayBleHRlbnNpb24gdmFsdWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBxdW90ZSB2YWx1ZQBJbnZhbGlkIHF1b3RlZC1wYWlyIGluIGNodW5rIGV4dGVuc2lvbnMgcXVvdGVkIHZhbHVlAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIGV4dGVuc2lvbnMgcXVvdGVkIHZhbHVlAFBhdXNlZCBieSBvbl9oZWFkZXJzX2NvbXBsZXRlAEludmFsaWQgRU9GIHN0YXRlAG9uX3Jlc2V0IHBhdXNlAG9uX2NodW5rX2hlYWRlciBwYXVzZQBvbl9tZXNzYWdlX2JlZ2luIHBhdXNlAG9uX2NodW5rX2V4dGVuc2lvbl92YWx1ZSBwYXVzZQBvbl9zdGF0dXNfY29tcGxldGUgcGF1c2UAb25fdmVyc2lvbl9jb21wbGV0ZSBwYXVzZQBvbl91cmxfY29tcGxldGUgcGF1c2UAb25fcHJvdG9jb2xfY29tcGxldGUgcGF1c2UAb25fY2h1bmtfY29tcGxldGUgcGF1c2UAb25faGVhZGVyX3ZhbHVlX2NvbXBsZXRlIHBhdXNlAG9uX21lc3NhZ2VfY29tcGxldGUgcGF1c2UAb25fbWV0aG9kX2NvbXBsZXRlIHBhdXNlAG9uX2hlYWRlcl9maWVsZF9jb21wbGV0ZSBwYXVzZQBvbl9jaHVua19leHRlbnNpb25fbmFtZSBwYXVzZQBVbmV4cGVjdGVkIHNwYWNlIGFmdGVyIHN0YXJ0IGxpbmUATWlzc2luZyBleHBlY3RlZCBDUiBhZnRlciByZXNwb25zZSBsaW5lAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fY2h1bmtfZXh0ZW5zaW9uX25hbWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBuYW1lAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgY2h1bmsgZXh0ZW5zaW9uIG5hbWUASW52YWxpZCBzdGF0dXMgY29kZQBQYXVzZSBvbiBDT05ORUNUL1VwZ3JhZGUAUGF1c2Ugb24gUFJJL1VwZ3JhZGUARXhwZWN0ZWQgSFRUUC8yIENvbm5lY3Rpb24gUHJlZmFjZQBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX21ldGhvZABFeHBlY3RlZCBzcGFjZSBhZnRlciBtZXRob2QAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9oZWFkZXJfZmllbGQAUGF1c2VkAEludmFsaWQgd29yZCBlbmNvdW50ZXJlZABJbnZhbGlkIG1ldGhvZCBlbmNvdW50ZXJlZABNaXNzaW5nIGV4cGVjdGVkIENSIGFmdGVyIGNodW5rIGRhdGEARXhwZWN0ZWQgTEYgYWZ0ZXIgY2h1bmsgZGF0YQBVbmV4cGVjdGVkIGNoYXIgaW4gdXJsIHNjaGVtYQBSZXF1ZXN0IGhhcyBpbnZhbGlkIGBUcmFuc2Zlci1FbmNvZGluZ2AARGF0YSBhZnRlciBgQ29ubmVjdGlvbjogY2xvc2VgAFNXSVRDSF9QUk9YWQBVU0VfUFJPWFkATUtBQ1RJVklUWQBVTlBST0NFU1NBQkxFX0VOVElUWQBRVUVSWQBDT1BZAE1PVkVEX1BFUk1BTkVOVExZAFRPT19FQVJMWQBOT1RJRlkARkFJTEVEX0RFUEVOREVOQ1kAQkFEX0dBVEVXQVkAUExBWQBQVVQAQ0hFQ0tPVVQAR0FURVdBWV9USU1FT1VUAFJFUVVFU1RfVElNRU9VVABORVRXT1JLX0NPTk5FQ1RfVElNRU9VVABDT05ORUNUSU9OX1RJTUVPVVQATE9HSU5fVElNRU9VVABORVRXT1JLX1JFQURfVElNRU9VVABQT1NUAE1JU0RJUkVDVEVEX1JFUVVFU1QAQ0xJRU5UX0NMT1NFRF9SRVFVRVNUAENMSUVOVF9DTE9TRURfTE9BRF9CQUxBTkNFRF9SRVFVRVNUAEJBRF9SRVFVRVNUAEhUVFBfUkVRVUVTVF9TRU5UX1RPX0hUVFBTX1BPUlQAUkVQT1JUAElNX0FfVEVBUE9UAFJFU0VUX0NPTlRFTlQATk9fQ09OVEVOVABQQVJUSUFMX0NPTlRFTlQASFBFX0lOVkFMSURfQ09OU1RBTlQASFBFX0NCX1JFU0VUAEdFVABIUEVfU1RSSUNUAENPTkZMSUNUAFRFTVBPUkFSWV9SRURJUkVDVABQRVJNQU5FTlRfUkVESVJFQ1QAQ09OTkVDVABNVUxUSV9TVEFUVVMASFBFX0lOVkFMSURfU1RBVFVTAFRPT19NQU5ZX1JFUVVFU1RTAEVBUkxZX0hJTlRTAFVOQVZBSUxBQkxFX0ZPUl9MRUdBTF9SRUFTT05TAE9QVElPTlMAU1dJVENISU5HX1BST1RPQ09MUwBWQVJJQU5UX0FMU09fTkVHT1RJQVRFUwBNVUxUSVBMRV9DSE9JQ0VTAElOVEVSTkFMX1NFUlZFUl9FUlJPUgBXRUJfU0VSVkVSX1VOS05PV05fRVJST1IAUkFJTEdVTl9FUlJPUgBJREVOVElUWV9QUk9WSURFUl9BVVRIRU5USUNBVElPTl9FUlJPUgBTU0xfQ0VSVElGSUNBVEVfRVJST1IASU5WQUxJRF9YX0ZPUldBUkRFRF9GT1IAU0VUX1BBUkFNRVRFUgBHRVRfUEFSQU1FVEVSAEhQRV9VU0VSAFNFRV9PVEhFUgBIUEVfQ0JfQ0hVTktfSEVBREVSAEV4cGVjdGVkIExGIGFmdGVyIENSAE1LQ0FMRU5EQVIAU0VUVVAAV0VCX1NFUlZFUl9JU19ET1dOAFRFQVJET1dOAEhQRV9DTE9TRURfQ09OTkVDVElPTgBIRVVSSVNUSUNfRVhQSVJBVElPTgBESVNDT05ORUNURURfT1BFUkFUSU9OAE5PTl9BVVRIT1JJVEFUSVZFX0lORk9STUFUSU9OAEhQRV9JTlZBTElEX1ZFUlNJT04ASFBFX0NCX01FU1NBR0VfQkVHSU4AU0lURV9JU19GUk9aRU4ASFBFX0lOVkFMSURfSEVBREVSX1RPS0VOAElOVkFMSURfVE9LRU4ARk9SQklEREVOAEVOSEFOQ0VfWU9VUl9DQUxNAEhQRV9JTlZBTElEX1VSTABCTE9DS0VEX0JZX1BBUkVOVEFMX0NPTlRST0wATUtDT0wAQUNMAEhQRV9JTlRFUk5BTABSRVFVRVNUX0hFQURFUl9GSUVMRFNfVE9PX0xBUkdFX1VOT0ZGSUNJQUwASFBFX09LAFVOTElOSwBVTkxPQ0sAUFJJAFJFVFJZX1dJVEgASFBFX0lOVkFMSURfQ09OVEVOVF9MRU5HVEgASFBFX1VORVhQRUNURURfQ09OVEVOVF9MRU5HVEgARkxVU0gAUFJPUFBBVENIAE0tU0VBUkNIAFVSSV9UT09fTE9ORwBQUk9DRVNTSU5HAE1JU0NFTExBTkVPVVNfUEVSU0lTVEVOVF9XQVJOSU5HAE1JU0NFTExBTkVPVVNfV0FSTklORwBIUEVfSU5WQUxJRF9UUkFOU0ZFUl9FTkNPRElORwBFeHBlY3RlZCBDUkxGAEhQRV9JTlZBTElEX0NIVU5LX1NJWkUATU9WRQBDT05USU5VRQBIUEVfQ0JfU1RBVFVTX0NPTVBMRVRFAEhQRV9DQl9IRUFERVJTX0NPTVBMRVRFAEhQRV9DQl9WRVJTSU9OX0NPTVBMRVRFAEhQRV9DQl9VUkxfQ09NUExFVEUASFBFX0NCX1BST1RPQ09MX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19DT01QTEVURQBIUEVfQ0JfSEVBREVSX1ZBTFVFX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19FWFRFTlNJT05fVkFMVUVfQ09NUExFVEUASFBFX0NCX0NIVU5LX0VYVEVOU0lPTl9OQU1FX0NPTVBMRVRFAEhQRV9DQl9NRVNTQUdFX0NPTVBMRVRFAEhQRV9DQl9NRVRIT0RfQ09NUExFVEUASFBFX0NCX0hFQURFUl9GSUVMRF9DT01QTEVURQBERUxFVEUASFBFX0lOVkFMSURfRU9GX1NUQVRFAElOVkFMSURfU1NMX0NFUlRJRklDQVRFAFBBVVNFAE5PX1JFU1BPTlNFAFVOU1VQUE9SVEVEX01FRElBX1RZUEUAR09ORQBOT1RfQUNDRVBUQUJMRQBTRVJWSUNFX1VOQVZBSUxBQkxFAFJBTkdFX05PVF9TQVRJU0ZJQUJMRQBPUklHSU5fSVNfVU5SRUFDSEFCTEUAUkVTUE9OU0VfSVNfU1RBTEUAUFVSR0UATUVSR0UAUkVRVUVTVF9IRUFERVJfRklFTERTX1RPT19MQVJHRQBSRVFVRVNUX0hFQURFUl9UT09fTEFSR0UAUEFZTE9BRF9UT09fTEFSR0UASU5TVUZGSUNJRU5UX1NUT1JBR0UASFBFX1BBVVNFRF9VUEdSQURFAEhQRV9QQVVTRURfSDJfVVBHUkFERQBTT1VSQ0UAQU5OT1VOQ0UAVFJBQ0UASFBFX1VORVhQRUNURURfU1BBQ0UAREVTQ1JJQkUAVU5TVUJTQ1JJQkUAUkVDT1JEAEhQRV9JTlZBTElEX01FVEhPRABOT1RfRk9VTkQAUFJPUEZJTkQAVU5CSU5EAFJFQklORABVTkFVVEhPUklaRUQATUVUSE9EX05PVF9BTExPV0VEAEhUVFBfVkVSU0lPTl9OT1RfU1VQUE9SVEVEAEFMUkVBRFlfUkVQT1JURUQAQUNDRVBURUQATk9UX0lNUExFTUVOVEVEAExPT1BfREVURUNURUQASFBFX0NSX0VYUEVDVEVEAEhQRV9MRl9FWFBFQ1RFRABDUkVBVEVEAElNX1VTRUQASFBFX1BBVVNFRABUSU1FT1VUX09DQ1VSRUQAUEFZTUVOVF9SRVFVSVJFRABQUkVDT05ESVRJT05fUkVRVUlSRUQAUFJPWFlfQVVUSEVOVElDQVRJT05fUkVRVUlSRUQATkVUV09SS19BVVRIRU5USUNBVElPTl9SRVFVSVJFRABMRU5HVEhfUkVRVUlSRUQAU1NMX0NFUlRJRklDQVRFX1JFUVVJUkVEAFVQR1JBREVfUkVRVUlSRUQAUEFHRV9FWFBJUkVEAFBSRUNPTkRJVElPTl9GQUlMRUQARVhQRUNUQVRJT05fRkFJTEVEAFJFVkFMSURBVElPTl9GQUlMRUQAU1NMX0hBTkRTSEFLRV9GQUlMRUQATE9DS0VEAFRSQU5TRk9STUFUSU9OX0FQUExJRUQATk9UX01PRElGSUVEAE5PVF9FWFRFTkRFRABCQU5EV0lEVEhfTElNSVRfRVhDRUVERUQAU0lURV9JU19PVkVSTE9BREVEAEhFQUQARXhwZWN0ZWQgSFRUUC8sIFJUU1AvIG9yIElDRS8A5xUAAK8VAACkEgAAkhoAACYWAACeFAAA2xkAAHkVAAB+EgAA/hQAADYVAAALFgAA2BYAAPMSAABCGAAArBYAABIVAAAUFwAA7xcAAEgUAABxFwAAshoAAGsZAAB+GQAANRQAAIIaAABEFwAA/RYAAB4YAACHFwAAqhkAAJMSAAAHGAAALBcAAMoXAACkFwAA5xUAAOcVAABYFwAAOxgAAKASAAAtHAAAwxEAAEgRAADeEgAAQhMAAKQZAAD9EAAA9xUAAKUVAADvFgAA+BkAAEoWAABWFgAA9RUAAAoaAAAIGgAAARoAAKsVAABCEgAA1xAAAEwRAAAFGQAAVBYAAB4RAADKGQAAyBkAAE4WAAD/GAAAcRQAAPAVAADuFQAAlBkAAPwVAAC/GQAAmxkAAHwUAABDEQAAcBgAAJUUAAAnFAAAGRQAANUSAADUGQAARBYAAPcQAEG5OwsBAQBB0DsL4AEBAQIBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEDAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBBuj0LBAEAAAIAQdE9C14DBAMDAwMDAAADAwADAwADAwMDAwMDAwMDAAUAAAAAAAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAwADAEG6PwsEAQAAAgBB0T8LXgMAAwMDAwMAAAMDAAMDAAMDAwMDAwMDAwMABAAFAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwADAAMAQbDBAAsNbG9zZWVlcC1hbGl2ZQBBycEACwEBAEHgwQAL4AEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBBycMACwEBAEHgwwAL5wEBAQEBAQEBAQEBAQECAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAWNodW5rZWQAQfHFAAteAQABAQEBAQAAAQEAAQEAAQEBAQEBAQEBAQAAAAAAAAABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQAAAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAEAAQBB0McACyFlY3Rpb25lbnQtbGVuZ3Rob25yb3h5LWNvbm5lY3Rpb24AQYDIAAsgcmFuc2Zlci1lbmNvZGluZ3BncmFkZQ0KDQpTTQ0KDQoAQanIAAsFAQIAAQMAQcDIAAtfBAUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAQanKAAsFAQIAAQMAQcDKAAtfBAUFBgUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAQanMAAsEAQAAAQBBwcwAC14CAgACAgICAgICAgICAgICAgICAgICAgICAgICAgIAAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAEGpzgALBQECAAEDAEHAzgALXwQFAAAFBQUFBQUFBQUFBQYFBQUFBQUFBQUFBQUABQAHCAUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQAFAAUABQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAAAAFAEGp0AALBQEBAAEBAEHA0AALAQEAQdrQAAtBAgAAAAAAAAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAAAAAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAQanSAAsFAQEAAQEAQcDSAAsBAQBBytIACwYCAAAAAAIAQeHSAAs6AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAAAAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwBBoNQAC50BTk9VTkNFRUNLT1VUTkVDVEVURUNSSUJFTFVTSEVURUFEU0VBUkNIUkdFQ1RJVklUWUxFTkRBUlZFT1RJRllQVElPTlNDSFNFQVlTVEFUQ0hHRVVFUllPUkRJUkVDVE9SVFJDSFBBUkFNRVRFUlVSQ0VCU0NSSUJFQVJET1dOQUNFSU5ETktDS1VCU0NSSUJFVFRQQ0VUU1BBRFRQLw=='

let wasmBuffer

Object.defineProperty(module, 'exports', {
  get: () => {
    return wasmBuffer
      ? wasmBuffer
      : (wasmBuffer = Buffer.from(wasmBase64, 'base64'))
  }
})


/***/ }),

/***/ 9598:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

/* module decorator */ module = __nccwpck_require__.nmd(module);


const { Buffer } = __nccwpck_require__(4573)

const wasmBase64 = 'AGFzbQEAAAABJwdgAX8Bf2ADf39/AX9gAn9/AGABfwBgBH9/f38Bf2AAAGADf39/AALLAQgDZW52GHdhc21fb25faGVhZGVyc19jb21wbGV0ZQAEA2VudhV3YXNtX29uX21lc3NhZ2VfYmVnaW4AAANlbnYLd2FzbV9vbl91cmwAAQNlbnYOd2FzbV9vbl9zdGF0dXMAAQNlbnYUd2FzbV9vbl9oZWFkZXJfZmllbGQAAQNlbnYUd2FzbV9vbl9oZWFkZXJfdmFsdWUAAQNlbnYMd2FzbV9vbl9ib2R5AAEDZW52GHdhc21fb25fbWVzc2FnZV9jb21wbGV0ZQAAAzU0BQYAAAMAAAAAAAADAQMAAwMDAAACAAAAAAICAgICAgICAgIBAQEBAQEBAQEBAwAAAwAAAAQFAXABExMFAwEAAgYIAX8BQcDZBAsHxQcoBm1lbW9yeQIAC19pbml0aWFsaXplAAgZX19pbmRpcmVjdF9mdW5jdGlvbl90YWJsZQEAC2xsaHR0cF9pbml0AAkYbGxodHRwX3Nob3VsZF9rZWVwX2FsaXZlADcMbGxodHRwX2FsbG9jAAsGbWFsbG9jADkLbGxodHRwX2ZyZWUADARmcmVlAAwPbGxodHRwX2dldF90eXBlAA0VbGxodHRwX2dldF9odHRwX21ham9yAA4VbGxodHRwX2dldF9odHRwX21pbm9yAA8RbGxodHRwX2dldF9tZXRob2QAEBZsbGh0dHBfZ2V0X3N0YXR1c19jb2RlABESbGxodHRwX2dldF91cGdyYWRlABIMbGxodHRwX3Jlc2V0ABMObGxodHRwX2V4ZWN1dGUAFBRsbGh0dHBfc2V0dGluZ3NfaW5pdAAVDWxsaHR0cF9maW5pc2gAFgxsbGh0dHBfcGF1c2UAFw1sbGh0dHBfcmVzdW1lABgbbGxodHRwX3Jlc3VtZV9hZnRlcl91cGdyYWRlABkQbGxodHRwX2dldF9lcnJubwAaF2xsaHR0cF9nZXRfZXJyb3JfcmVhc29uABsXbGxodHRwX3NldF9lcnJvcl9yZWFzb24AHBRsbGh0dHBfZ2V0X2Vycm9yX3BvcwAdEWxsaHR0cF9lcnJub19uYW1lAB4SbGxodHRwX21ldGhvZF9uYW1lAB8SbGxodHRwX3N0YXR1c19uYW1lACAabGxodHRwX3NldF9sZW5pZW50X2hlYWRlcnMAISFsbGh0dHBfc2V0X2xlbmllbnRfY2h1bmtlZF9sZW5ndGgAIh1sbGh0dHBfc2V0X2xlbmllbnRfa2VlcF9hbGl2ZQAjJGxsaHR0cF9zZXRfbGVuaWVudF90cmFuc2Zlcl9lbmNvZGluZwAkGmxsaHR0cF9zZXRfbGVuaWVudF92ZXJzaW9uACUjbGxodHRwX3NldF9sZW5pZW50X2RhdGFfYWZ0ZXJfY2xvc2UAJidsbGh0dHBfc2V0X2xlbmllbnRfb3B0aW9uYWxfbGZfYWZ0ZXJfY3IAJyxsbGh0dHBfc2V0X2xlbmllbnRfb3B0aW9uYWxfY3JsZl9hZnRlcl9jaHVuawAoKGxsaHR0cF9zZXRfbGVuaWVudF9vcHRpb25hbF9jcl9iZWZvcmVfbGYAKSpsbGh0dHBfc2V0X2xlbmllbnRfc3BhY2VzX2FmdGVyX2NodW5rX3NpemUAKhhsbGh0dHBfbWVzc2FnZV9uZWVkc19lb2YANgkYAQBBAQsSAQIDBAUKBgcyNDMuKy8tLDAxCuzaAjQWAEHA1QAoAgAEQAALQcDVAEEBNgIACxQAIAAQOCAAIAI2AjggACABOgAoCxQAIAAgAC8BNCAALQAwIAAQNxAACx4BAX9BwAAQOiIBEDggAUGACDYCOCABIAA6ACggAQuPDAEHfwJAIABFDQAgAEEIayIBIABBBGsoAgAiAEF4cSIEaiEFAkAgAEEBcQ0AIABBA3FFDQEgASABKAIAIgBrIgFB1NUAKAIASQ0BIAAgBGohBAJAAkBB2NUAKAIAIAFHBEAgAEH/AU0EQCAAQQN2IQMgASgCCCIAIAEoAgwiAkYEQEHE1QBBxNUAKAIAQX4gA3dxNgIADAULIAIgADYCCCAAIAI2AgwMBAsgASgCGCEGIAEgASgCDCIARwRAIAAgASgCCCICNgIIIAIgADYCDAwDCyABQRRqIgMoAgAiAkUEQCABKAIQIgJFDQIgAUEQaiEDCwNAIAMhByACIgBBFGoiAygCACICDQAgAEEQaiEDIAAoAhAiAg0ACyAHQQA2AgAMAgsgBSgCBCIAQQNxQQNHDQIgBSAAQX5xNgIEQczVACAENgIAIAUgBDYCACABIARBAXI2AgQMAwtBACEACyAGRQ0AAkAgASgCHCICQQJ0QfTXAGoiAygCACABRgRAIAMgADYCACAADQFByNUAQcjVACgCAEF+IAJ3cTYCAAwCCyAGQRBBFCAGKAIQIAFGG2ogADYCACAARQ0BCyAAIAY2AhggASgCECICBEAgACACNgIQIAIgADYCGAsgAUEUaigCACICRQ0AIABBFGogAjYCACACIAA2AhgLIAEgBU8NACAFKAIEIgBBAXFFDQACQAJAAkACQCAAQQJxRQRAQdzVACgCACAFRgRAQdzVACABNgIAQdDVAEHQ1QAoAgAgBGoiADYCACABIABBAXI2AgQgAUHY1QAoAgBHDQZBzNUAQQA2AgBB2NUAQQA2AgAMBgtB2NUAKAIAIAVGBEBB2NUAIAE2AgBBzNUAQczVACgCACAEaiIANgIAIAEgAEEBcjYCBCAAIAFqIAA2AgAMBgsgAEF4cSAEaiEEIABB/wFNBEAgAEEDdiEDIAUoAggiACAFKAIMIgJGBEBBxNUAQcTVACgCAEF+IAN3cTYCAAwFCyACIAA2AgggACACNgIMDAQLIAUoAhghBiAFIAUoAgwiAEcEQEHU1QAoAgAaIAAgBSgCCCICNgIIIAIgADYCDAwDCyAFQRRqIgMoAgAiAkUEQCAFKAIQIgJFDQIgBUEQaiEDCwNAIAMhByACIgBBFGoiAygCACICDQAgAEEQaiEDIAAoAhAiAg0ACyAHQQA2AgAMAgsgBSAAQX5xNgIEIAEgBGogBDYCACABIARBAXI2AgQMAwtBACEACyAGRQ0AAkAgBSgCHCICQQJ0QfTXAGoiAygCACAFRgRAIAMgADYCACAADQFByNUAQcjVACgCAEF+IAJ3cTYCAAwCCyAGQRBBFCAGKAIQIAVGG2ogADYCACAARQ0BCyAAIAY2AhggBSgCECICBEAgACACNgIQIAIgADYCGAsgBUEUaigCACICRQ0AIABBFGogAjYCACACIAA2AhgLIAEgBGogBDYCACABIARBAXI2AgQgAUHY1QAoAgBHDQBBzNUAIAQ2AgAMAQsgBEH/AU0EQCAEQXhxQezVAGohAAJ/QcTVACgCACICQQEgBEEDdnQiA3FFBEBBxNUAIAIgA3I2AgAgAAwBCyAAKAIICyICIAE2AgwgACABNgIIIAEgADYCDCABIAI2AggMAQtBHyECIARB////B00EQCAEQSYgBEEIdmciAGt2QQFxIABBAXRrQT5qIQILIAEgAjYCHCABQgA3AhAgAkECdEH01wBqIQACQEHI1QAoAgAiA0EBIAJ0IgdxRQRAIAAgATYCAEHI1QAgAyAHcjYCACABIAA2AhggASABNgIIIAEgATYCDAwBCyAEQRkgAkEBdmtBACACQR9HG3QhAiAAKAIAIQACQANAIAAiAygCBEF4cSAERg0BIAJBHXYhACACQQF0IQIgAyAAQQRxakEQaiIHKAIAIgANAAsgByABNgIAIAEgAzYCGCABIAE2AgwgASABNgIIDAELIAMoAggiACABNgIMIAMgATYCCCABQQA2AhggASADNgIMIAEgADYCCAtB5NUAQeTVACgCAEEBayIAQX8gABs2AgALCwcAIAAtACgLBwAgAC0AKgsHACAALQArCwcAIAAtACkLBwAgAC8BNAsHACAALQAwC0ABBH8gACgCGCEBIAAvAS4hAiAALQAoIQMgACgCOCEEIAAQOCAAIAQ2AjggACADOgAoIAAgAjsBLiAAIAE2AhgLhocCAwd/A34BeyABIAJqIQQCQCAAIgMoAgwiAA0AIAMoAgQEQCADIAE2AgQLIwBBEGsiCSQAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCADKAIcIgJBAmsO/AEB+QECAwQFBgcICQoLDA0ODxAREvgBE/cBFBX2ARYX9QEYGRobHB0eHyD9AfsBIfQBIiMkJSYnKCkqK/MBLC0uLzAxMvIB8QEzNPAB7wE1Njc4OTo7PD0+P0BBQkNERUZHSElKS0xNTk/6AVBRUlPuAe0BVOwBVesBVldYWVrqAVtcXV5fYGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6e3x9fn+AAYEBggGDAYQBhQGGAYcBiAGJAYoBiwGMAY0BjgGPAZABkQGSAZMBlAGVAZYBlwGYAZkBmgGbAZwBnQGeAZ8BoAGhAaIBowGkAaUBpgGnAagBqQGqAasBrAGtAa4BrwGwAbEBsgGzAbQBtQG2AbcBuAG5AboBuwG8Ab0BvgG/AcABwQHCAcMBxAHFAcYBxwHIAckBygHLAcwBzQHOAekB6AHPAecB0AHmAdEB0gHTAdQB5QHVAdYB1wHYAdkB2gHbAdwB3QHeAd8B4AHhAeIB4wEA/AELQQAM4wELQQ4M4gELQQ0M4QELQQ8M4AELQRAM3wELQRMM3gELQRQM3QELQRUM3AELQRYM2wELQRcM2gELQRgM2QELQRkM2AELQRoM1wELQRsM1gELQRwM1QELQR0M1AELQR4M0wELQR8M0gELQSAM0QELQSEM0AELQQgMzwELQSIMzgELQSQMzQELQSMMzAELQQcMywELQSUMygELQSYMyQELQScMyAELQSgMxwELQRIMxgELQREMxQELQSkMxAELQSoMwwELQSsMwgELQSwMwQELQd4BDMABC0EuDL8BC0EvDL4BC0EwDL0BC0ExDLwBC0EyDLsBC0EzDLoBC0E0DLkBC0HfAQy4AQtBNQy3AQtBOQy2AQtBDAy1AQtBNgy0AQtBNwyzAQtBOAyyAQtBPgyxAQtBOgywAQtB4AEMrwELQQsMrgELQT8MrQELQTsMrAELQQoMqwELQTwMqgELQT0MqQELQeEBDKgBC0HBAAynAQtBwAAMpgELQcIADKUBC0EJDKQBC0EtDKMBC0HDAAyiAQtBxAAMoQELQcUADKABC0HGAAyfAQtBxwAMngELQcgADJ0BC0HJAAycAQtBygAMmwELQcsADJoBC0HMAAyZAQtBzQAMmAELQc4ADJcBC0HPAAyWAQtB0AAMlQELQdEADJQBC0HSAAyTAQtB0wAMkgELQdUADJEBC0HUAAyQAQtB1gAMjwELQdcADI4BC0HYAAyNAQtB2QAMjAELQdoADIsBC0HbAAyKAQtB3AAMiQELQd0ADIgBC0HeAAyHAQtB3wAMhgELQeAADIUBC0HhAAyEAQtB4gAMgwELQeMADIIBC0HkAAyBAQtB5QAMgAELQeIBDH8LQeYADH4LQecADH0LQQYMfAtB6AAMewtBBQx6C0HpAAx5C0EEDHgLQeoADHcLQesADHYLQewADHULQe0ADHQLQQMMcwtB7gAMcgtB7wAMcQtB8AAMcAtB8gAMbwtB8QAMbgtB8wAMbQtB9AAMbAtB9QAMawtB9gAMagtBAgxpC0H3AAxoC0H4AAxnC0H5AAxmC0H6AAxlC0H7AAxkC0H8AAxjC0H9AAxiC0H+AAxhC0H/AAxgC0GAAQxfC0GBAQxeC0GCAQxdC0GDAQxcC0GEAQxbC0GFAQxaC0GGAQxZC0GHAQxYC0GIAQxXC0GJAQxWC0GKAQxVC0GLAQxUC0GMAQxTC0GNAQxSC0GOAQxRC0GPAQxQC0GQAQxPC0GRAQxOC0GSAQxNC0GTAQxMC0GUAQxLC0GVAQxKC0GWAQxJC0GXAQxIC0GYAQxHC0GZAQxGC0GaAQxFC0GbAQxEC0GcAQxDC0GdAQxCC0GeAQxBC0GfAQxAC0GgAQw/C0GhAQw+C0GiAQw9C0GjAQw8C0GkAQw7C0GlAQw6C0GmAQw5C0GnAQw4C0GoAQw3C0GpAQw2C0GqAQw1C0GrAQw0C0GsAQwzC0GtAQwyC0GuAQwxC0GvAQwwC0GwAQwvC0GxAQwuC0GyAQwtC0GzAQwsC0G0AQwrC0G1AQwqC0G2AQwpC0G3AQwoC0G4AQwnC0G5AQwmC0G6AQwlC0G7AQwkC0G8AQwjC0G9AQwiC0G+AQwhC0G/AQwgC0HAAQwfC0HBAQweC0HCAQwdC0EBDBwLQcMBDBsLQcQBDBoLQcUBDBkLQcYBDBgLQccBDBcLQcgBDBYLQckBDBULQcoBDBQLQcsBDBMLQcwBDBILQc0BDBELQc4BDBALQc8BDA8LQdABDA4LQdEBDA0LQdIBDAwLQdMBDAsLQdQBDAoLQdUBDAkLQdYBDAgLQeMBDAcLQdcBDAYLQdgBDAULQdkBDAQLQdoBDAMLQdsBDAILQd0BDAELQdwBCyECA0ACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAMCfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAAn8CQAJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAwJ/AkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJ/AkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCACDuMBAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISMkJScoKZ4DmwOaA5EDigODA4AD/QL7AvgC8gLxAu8C7QLoAucC5gLlAuQC3ALbAtoC2QLYAtcC1gLVAs8CzgLMAssCygLJAsgCxwLGAsQCwwK+ArwCugK5ArgCtwK2ArUCtAKzArICsQKwAq4CrQKpAqgCpwKmAqUCpAKjAqICoQKgAp8CmAKQAowCiwKKAoEC/gH9AfwB+wH6AfkB+AH3AfUB8wHwAesB6QHoAecB5gHlAeQB4wHiAeEB4AHfAd4B3QHcAdoB2QHYAdcB1gHVAdQB0wHSAdEB0AHPAc4BzQHMAcsBygHJAcgBxwHGAcUBxAHDAcIBwQHAAb8BvgG9AbwBuwG6AbkBuAG3AbYBtQG0AbMBsgGxAbABrwGuAa0BrAGrAaoBqQGoAacBpgGlAaQBowGiAZ8BngGZAZgBlwGWAZUBlAGTAZIBkQGQAY8BjQGMAYcBhgGFAYQBgwGCAX18e3p5dnV0UFFSU1RVCyABIARHDXJB/QEhAgy+AwsgASAERw2YAUHbASECDL0DCyABIARHDfEBQY4BIQIMvAMLIAEgBEcN/AFBhAEhAgy7AwsgASAERw2KAkH/ACECDLoDCyABIARHDZECQf0AIQIMuQMLIAEgBEcNlAJB+wAhAgy4AwsgASAERw0eQR4hAgy3AwsgASAERw0ZQRghAgy2AwsgASAERw3KAkHNACECDLUDCyABIARHDdUCQcYAIQIMtAMLIAEgBEcN1gJBwwAhAgyzAwsgASAERw3cAkE4IQIMsgMLIAMtADBBAUYNrQMMiQMLQQAhAAJAAkACQCADLQAqRQ0AIAMtACtFDQAgAy8BMiICQQJxRQ0BDAILIAMvATIiAkEBcUUNAQtBASEAIAMtAChBAUYNACADLwE0IgZB5ABrQeQASQ0AIAZBzAFGDQAgBkGwAkYNACACQcAAcQ0AQQAhACACQYgEcUGABEYNACACQShxQQBHIQALIANBADsBMiADQQA6ADECQCAARQRAIANBADoAMSADLQAuQQRxDQEMsQMLIANCADcDIAsgA0EAOgAxIANBAToANgxIC0EAIQACQCADKAI4IgJFDQAgAigCMCICRQ0AIAMgAhEAACEACyAARQ1IIABBFUcNYiADQQQ2AhwgAyABNgIUIANB0hs2AhAgA0EVNgIMQQAhAgyvAwsgASAERgRAQQYhAgyvAwsgAS0AAEEKRw0ZIAFBAWohAQwaCyADQgA3AyBBEiECDJQDCyABIARHDYoDQSMhAgysAwsgASAERgRAQQchAgysAwsCQAJAIAEtAABBCmsOBAEYGAAYCyABQQFqIQFBECECDJMDCyABQQFqIQEgA0Evai0AAEEBcQ0XQQAhAiADQQA2AhwgAyABNgIUIANBmSA2AhAgA0EZNgIMDKsDCyADIAMpAyAiDCAEIAFrrSIKfSILQgAgCyAMWBs3AyAgCiAMWg0YQQghAgyqAwsgASAERwRAIANBCTYCCCADIAE2AgRBFCECDJEDC0EJIQIMqQMLIAMpAyBQDa4CDEMLIAEgBEYEQEELIQIMqAMLIAEtAABBCkcNFiABQQFqIQEMFwsgA0Evai0AAEEBcUUNGQwmC0EAIQACQCADKAI4IgJFDQAgAigCUCICRQ0AIAMgAhEAACEACyAADRkMQgtBACEAAkAgAygCOCICRQ0AIAIoAlAiAkUNACADIAIRAAAhAAsgAA0aDCQLQQAhAAJAIAMoAjgiAkUNACACKAJQIgJFDQAgAyACEQAAIQALIAANGwwyCyADQS9qLQAAQQFxRQ0cDCILQQAhAAJAIAMoAjgiAkUNACACKAJUIgJFDQAgAyACEQAAIQALIAANHAxCC0EAIQACQCADKAI4IgJFDQAgAigCVCICRQ0AIAMgAhEAACEACyAADR0MIAsgASAERgRAQRMhAgygAwsCQCABLQAAIgBBCmsOBB8jIwAiCyABQQFqIQEMHwtBACEAAkAgAygCOCICRQ0AIAIoAlQiAkUNACADIAIRAAAhAAsgAA0iDEILIAEgBEYEQEEWIQIMngMLIAEtAABBwMEAai0AAEEBRw0jDIMDCwJAA0AgAS0AAEGwO2otAAAiAEEBRwRAAkAgAEECaw4CAwAnCyABQQFqIQFBISECDIYDCyAEIAFBAWoiAUcNAAtBGCECDJ0DCyADKAIEIQBBACECIANBADYCBCADIAAgAUEBaiIBEDQiAA0hDEELQQAhAAJAIAMoAjgiAkUNACACKAJUIgJFDQAgAyACEQAAIQALIAANIwwqCyABIARGBEBBHCECDJsDCyADQQo2AgggAyABNgIEQQAhAAJAIAMoAjgiAkUNACACKAJQIgJFDQAgAyACEQAAIQALIAANJUEkIQIMgQMLIAEgBEcEQANAIAEtAABBsD1qLQAAIgBBA0cEQCAAQQFrDgUYGiaCAyUmCyAEIAFBAWoiAUcNAAtBGyECDJoDC0EbIQIMmQMLA0AgAS0AAEGwP2otAAAiAEEDRwRAIABBAWsOBQ8RJxMmJwsgBCABQQFqIgFHDQALQR4hAgyYAwsgASAERwRAIANBCzYCCCADIAE2AgRBByECDP8CC0EfIQIMlwMLIAEgBEYEQEEgIQIMlwMLAkAgAS0AAEENaw4ULj8/Pz8/Pz8/Pz8/Pz8/Pz8/PwA/C0EAIQIgA0EANgIcIANBvws2AhAgA0ECNgIMIAMgAUEBajYCFAyWAwsgA0EvaiECA0AgASAERgRAQSEhAgyXAwsCQAJAAkAgAS0AACIAQQlrDhgCACkpASkpKSkpKSkpKSkpKSkpKSkpKQInCyABQQFqIQEgA0Evai0AAEEBcUUNCgwYCyABQQFqIQEMFwsgAUEBaiEBIAItAABBAnENAAtBACECIANBADYCHCADIAE2AhQgA0GfFTYCECADQQw2AgwMlQMLIAMtAC5BgAFxRQ0BC0EAIQACQCADKAI4IgJFDQAgAigCXCICRQ0AIAMgAhEAACEACyAARQ3mAiAAQRVGBEAgA0EkNgIcIAMgATYCFCADQZsbNgIQIANBFTYCDEEAIQIMlAMLQQAhAiADQQA2AhwgAyABNgIUIANBkA42AhAgA0EUNgIMDJMDC0EAIQIgA0EANgIcIAMgATYCFCADQb4gNgIQIANBAjYCDAySAwsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEgDKdqIgEQMiIARQ0rIANBBzYCHCADIAE2AhQgAyAANgIMDJEDCyADLQAuQcAAcUUNAQtBACEAAkAgAygCOCICRQ0AIAIoAlgiAkUNACADIAIRAAAhAAsgAEUNKyAAQRVGBEAgA0EKNgIcIAMgATYCFCADQesZNgIQIANBFTYCDEEAIQIMkAMLQQAhAiADQQA2AhwgAyABNgIUIANBkww2AhAgA0ETNgIMDI8DC0EAIQIgA0EANgIcIAMgATYCFCADQYIVNgIQIANBAjYCDAyOAwtBACECIANBADYCHCADIAE2AhQgA0HdFDYCECADQRk2AgwMjQMLQQAhAiADQQA2AhwgAyABNgIUIANB5h02AhAgA0EZNgIMDIwDCyAAQRVGDT1BACECIANBADYCHCADIAE2AhQgA0HQDzYCECADQSI2AgwMiwMLIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDMiAEUNKCADQQ02AhwgAyABNgIUIAMgADYCDAyKAwsgAEEVRg06QQAhAiADQQA2AhwgAyABNgIUIANB0A82AhAgA0EiNgIMDIkDCyADKAIEIQBBACECIANBADYCBCADIAAgARAzIgBFBEAgAUEBaiEBDCgLIANBDjYCHCADIAA2AgwgAyABQQFqNgIUDIgDCyAAQRVGDTdBACECIANBADYCHCADIAE2AhQgA0HQDzYCECADQSI2AgwMhwMLIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDMiAEUEQCABQQFqIQEMJwsgA0EPNgIcIAMgADYCDCADIAFBAWo2AhQMhgMLQQAhAiADQQA2AhwgAyABNgIUIANB4hc2AhAgA0EZNgIMDIUDCyAAQRVGDTNBACECIANBADYCHCADIAE2AhQgA0HWDDYCECADQSM2AgwMhAMLIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDQiAEUNJSADQRE2AhwgAyABNgIUIAMgADYCDAyDAwsgAEEVRg0wQQAhAiADQQA2AhwgAyABNgIUIANB1gw2AhAgA0EjNgIMDIIDCyADKAIEIQBBACECIANBADYCBCADIAAgARA0IgBFBEAgAUEBaiEBDCULIANBEjYCHCADIAA2AgwgAyABQQFqNgIUDIEDCyADQS9qLQAAQQFxRQ0BC0EXIQIM5gILQQAhAiADQQA2AhwgAyABNgIUIANB4hc2AhAgA0EZNgIMDP4CCyAAQTtHDQAgAUEBaiEBDAwLQQAhAiADQQA2AhwgAyABNgIUIANBkhg2AhAgA0ECNgIMDPwCCyAAQRVGDShBACECIANBADYCHCADIAE2AhQgA0HWDDYCECADQSM2AgwM+wILIANBFDYCHCADIAE2AhQgAyAANgIMDPoCCyADKAIEIQBBACECIANBADYCBCADIAAgARA0IgBFBEAgAUEBaiEBDPUCCyADQRU2AhwgAyAANgIMIAMgAUEBajYCFAz5AgsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQNCIARQRAIAFBAWohAQzzAgsgA0EXNgIcIAMgADYCDCADIAFBAWo2AhQM+AILIABBFUYNI0EAIQIgA0EANgIcIAMgATYCFCADQdYMNgIQIANBIzYCDAz3AgsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQNCIARQRAIAFBAWohAQwdCyADQRk2AhwgAyAANgIMIAMgAUEBajYCFAz2AgsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQNCIARQRAIAFBAWohAQzvAgsgA0EaNgIcIAMgADYCDCADIAFBAWo2AhQM9QILIABBFUYNH0EAIQIgA0EANgIcIAMgATYCFCADQdAPNgIQIANBIjYCDAz0AgsgAygCBCEAIANBADYCBCADIAAgARAzIgBFBEAgAUEBaiEBDBsLIANBHDYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgzzAgsgAygCBCEAIANBADYCBCADIAAgARAzIgBFBEAgAUEBaiEBDOsCCyADQR02AhwgAyAANgIMIAMgAUEBajYCFEEAIQIM8gILIABBO0cNASABQQFqIQELQSYhAgzXAgtBACECIANBADYCHCADIAE2AhQgA0GfFTYCECADQQw2AgwM7wILIAEgBEcEQANAIAEtAABBIEcNhAIgBCABQQFqIgFHDQALQSwhAgzvAgtBLCECDO4CCyABIARGBEBBNCECDO4CCwJAAkADQAJAIAEtAABBCmsOBAIAAAMACyAEIAFBAWoiAUcNAAtBNCECDO8CCyADKAIEIQAgA0EANgIEIAMgACABEDEiAEUNnwIgA0EyNgIcIAMgATYCFCADIAA2AgxBACECDO4CCyADKAIEIQAgA0EANgIEIAMgACABEDEiAEUEQCABQQFqIQEMnwILIANBMjYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgztAgsgASAERwRAAkADQCABLQAAQTBrIgBB/wFxQQpPBEBBOiECDNcCCyADKQMgIgtCmbPmzJmz5swZVg0BIAMgC0IKfiIKNwMgIAogAK1C/wGDIgtCf4VWDQEgAyAKIAt8NwMgIAQgAUEBaiIBRw0AC0HAACECDO4CCyADKAIEIQAgA0EANgIEIAMgACABQQFqIgEQMSIADRcM4gILQcAAIQIM7AILIAEgBEYEQEHJACECDOwCCwJAA0ACQCABLQAAQQlrDhgAAqICogKpAqICogKiAqICogKiAqICogKiAqICogKiAqICogKiAqICogKiAgCiAgsgBCABQQFqIgFHDQALQckAIQIM7AILIAFBAWohASADQS9qLQAAQQFxDaUCIANBADYCHCADIAE2AhQgA0GXEDYCECADQQo2AgxBACECDOsCCyABIARHBEADQCABLQAAQSBHDRUgBCABQQFqIgFHDQALQfgAIQIM6wILQfgAIQIM6gILIANBAjoAKAw4C0EAIQIgA0EANgIcIANBvws2AhAgA0ECNgIMIAMgAUEBajYCFAzoAgtBACECDM4CC0ENIQIMzQILQRMhAgzMAgtBFSECDMsCC0EWIQIMygILQRghAgzJAgtBGSECDMgCC0EaIQIMxwILQRshAgzGAgtBHCECDMUCC0EdIQIMxAILQR4hAgzDAgtBHyECDMICC0EgIQIMwQILQSIhAgzAAgtBIyECDL8CC0ElIQIMvgILQeUAIQIMvQILIANBPTYCHCADIAE2AhQgAyAANgIMQQAhAgzVAgsgA0EbNgIcIAMgATYCFCADQaQcNgIQIANBFTYCDEEAIQIM1AILIANBIDYCHCADIAE2AhQgA0GYGjYCECADQRU2AgxBACECDNMCCyADQRM2AhwgAyABNgIUIANBmBo2AhAgA0EVNgIMQQAhAgzSAgsgA0ELNgIcIAMgATYCFCADQZgaNgIQIANBFTYCDEEAIQIM0QILIANBEDYCHCADIAE2AhQgA0GYGjYCECADQRU2AgxBACECDNACCyADQSA2AhwgAyABNgIUIANBpBw2AhAgA0EVNgIMQQAhAgzPAgsgA0ELNgIcIAMgATYCFCADQaQcNgIQIANBFTYCDEEAIQIMzgILIANBDDYCHCADIAE2AhQgA0GkHDYCECADQRU2AgxBACECDM0CC0EAIQIgA0EANgIcIAMgATYCFCADQd0ONgIQIANBEjYCDAzMAgsCQANAAkAgAS0AAEEKaw4EAAICAAILIAQgAUEBaiIBRw0AC0H9ASECDMwCCwJAAkAgAy0ANkEBRw0AQQAhAAJAIAMoAjgiAkUNACACKAJgIgJFDQAgAyACEQAAIQALIABFDQAgAEEVRw0BIANB/AE2AhwgAyABNgIUIANB3Bk2AhAgA0EVNgIMQQAhAgzNAgtB3AEhAgyzAgsgA0EANgIcIAMgATYCFCADQfkLNgIQIANBHzYCDEEAIQIMywILAkACQCADLQAoQQFrDgIEAQALQdsBIQIMsgILQdQBIQIMsQILIANBAjoAMUEAIQACQCADKAI4IgJFDQAgAigCACICRQ0AIAMgAhEAACEACyAARQRAQd0BIQIMsQILIABBFUcEQCADQQA2AhwgAyABNgIUIANBtAw2AhAgA0EQNgIMQQAhAgzKAgsgA0H7ATYCHCADIAE2AhQgA0GBGjYCECADQRU2AgxBACECDMkCCyABIARGBEBB+gEhAgzJAgsgAS0AAEHIAEYNASADQQE6ACgLQcABIQIMrgILQdoBIQIMrQILIAEgBEcEQCADQQw2AgggAyABNgIEQdkBIQIMrQILQfkBIQIMxQILIAEgBEYEQEH4ASECDMUCCyABLQAAQcgARw0EIAFBAWohAUHYASECDKsCCyABIARGBEBB9wEhAgzEAgsCQAJAIAEtAABBxQBrDhAABQUFBQUFBQUFBQUFBQUBBQsgAUEBaiEBQdYBIQIMqwILIAFBAWohAUHXASECDKoCC0H2ASECIAEgBEYNwgIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABButUAai0AAEcNAyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMwwILIAMoAgQhACADQgA3AwAgAyAAIAZBAWoiARAuIgBFBEBB4wEhAgyqAgsgA0H1ATYCHCADIAE2AhQgAyAANgIMQQAhAgzCAgtB9AEhAiABIARGDcECIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQbjVAGotAABHDQIgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADMICCyADQYEEOwEoIAMoAgQhACADQgA3AwAgAyAAIAZBAWoiARAuIgANAwwCCyADQQA2AgALQQAhAiADQQA2AhwgAyABNgIUIANB5R82AhAgA0EINgIMDL8CC0HVASECDKUCCyADQfMBNgIcIAMgATYCFCADIAA2AgxBACECDL0CC0EAIQACQCADKAI4IgJFDQAgAigCQCICRQ0AIAMgAhEAACEACyAARQ1uIABBFUcEQCADQQA2AhwgAyABNgIUIANBgg82AhAgA0EgNgIMQQAhAgy9AgsgA0GPATYCHCADIAE2AhQgA0HsGzYCECADQRU2AgxBACECDLwCCyABIARHBEAgA0ENNgIIIAMgATYCBEHTASECDKMCC0HyASECDLsCCyABIARGBEBB8QEhAgy7AgsCQAJAAkAgAS0AAEHIAGsOCwABCAgICAgICAgCCAsgAUEBaiEBQdABIQIMowILIAFBAWohAUHRASECDKICCyABQQFqIQFB0gEhAgyhAgtB8AEhAiABIARGDbkCIAMoAgAiACAEIAFraiEGIAEgAGtBAmohBQNAIAEtAAAgAEG11QBqLQAARw0EIABBAkYNAyAAQQFqIQAgBCABQQFqIgFHDQALIAMgBjYCAAy5AgtB7wEhAiABIARGDbgCIAMoAgAiACAEIAFraiEGIAEgAGtBAWohBQNAIAEtAAAgAEGz1QBqLQAARw0DIABBAUYNAiAAQQFqIQAgBCABQQFqIgFHDQALIAMgBjYCAAy4AgtB7gEhAiABIARGDbcCIAMoAgAiACAEIAFraiEGIAEgAGtBAmohBQNAIAEtAAAgAEGw1QBqLQAARw0CIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBjYCAAy3AgsgAygCBCEAIANCADcDACADIAAgBUEBaiIBECsiAEUNAiADQewBNgIcIAMgATYCFCADIAA2AgxBACECDLYCCyADQQA2AgALIAMoAgQhACADQQA2AgQgAyAAIAEQKyIARQ2cAiADQe0BNgIcIAMgATYCFCADIAA2AgxBACECDLQCC0HPASECDJoCC0EAIQACQCADKAI4IgJFDQAgAigCNCICRQ0AIAMgAhEAACEACwJAIAAEQCAAQRVGDQEgA0EANgIcIAMgATYCFCADQeoNNgIQIANBJjYCDEEAIQIMtAILQc4BIQIMmgILIANB6wE2AhwgAyABNgIUIANBgBs2AhAgA0EVNgIMQQAhAgyyAgsgASAERgRAQesBIQIMsgILIAEtAABBL0YEQCABQQFqIQEMAQsgA0EANgIcIAMgATYCFCADQbI4NgIQIANBCDYCDEEAIQIMsQILQc0BIQIMlwILIAEgBEcEQCADQQ42AgggAyABNgIEQcwBIQIMlwILQeoBIQIMrwILIAEgBEYEQEHpASECDK8CCyABLQAAQTBrIgBB/wFxQQpJBEAgAyAAOgAqIAFBAWohAUHLASECDJYCCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNlwIgA0HoATYCHCADIAE2AhQgAyAANgIMQQAhAgyuAgsgASAERgRAQecBIQIMrgILAkAgAS0AAEEuRgRAIAFBAWohAQwBCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNmAIgA0HmATYCHCADIAE2AhQgAyAANgIMQQAhAgyuAgtBygEhAgyUAgsgASAERgRAQeUBIQIMrQILQQAhAEEBIQVBASEHQQAhAgJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAIAEtAABBMGsOCgoJAAECAwQFBggLC0ECDAYLQQMMBQtBBAwEC0EFDAMLQQYMAgtBBwwBC0EICyECQQAhBUEAIQcMAgtBCSECQQEhAEEAIQVBACEHDAELQQAhBUEBIQILIAMgAjoAKyABQQFqIQECQAJAIAMtAC5BEHENAAJAAkACQCADLQAqDgMBAAIECyAHRQ0DDAILIAANAQwCCyAFRQ0BCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNAiADQeIBNgIcIAMgATYCFCADIAA2AgxBACECDK8CCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNmgIgA0HjATYCHCADIAE2AhQgAyAANgIMQQAhAgyuAgsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDZgCIANB5AE2AhwgAyABNgIUIAMgADYCDAytAgtByQEhAgyTAgtBACEAAkAgAygCOCICRQ0AIAIoAkQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0GkDTYCECADQSE2AgxBACECDK0CC0HIASECDJMCCyADQeEBNgIcIAMgATYCFCADQdAaNgIQIANBFTYCDEEAIQIMqwILIAEgBEYEQEHhASECDKsCCwJAIAEtAABBIEYEQCADQQA7ATQgAUEBaiEBDAELIANBADYCHCADIAE2AhQgA0GZETYCECADQQk2AgxBACECDKsCC0HHASECDJECCyABIARGBEBB4AEhAgyqAgsCQCABLQAAQTBrQf8BcSICQQpJBEAgAUEBaiEBAkAgAy8BNCIAQZkzSw0AIAMgAEEKbCIAOwE0IABB/v8DcSACQf//A3NLDQAgAyAAIAJqOwE0DAILQQAhAiADQQA2AhwgAyABNgIUIANBlR42AhAgA0ENNgIMDKsCCyADQQA2AhwgAyABNgIUIANBlR42AhAgA0ENNgIMQQAhAgyqAgtBxgEhAgyQAgsgASAERgRAQd8BIQIMqQILAkAgAS0AAEEwa0H/AXEiAkEKSQRAIAFBAWohAQJAIAMvATQiAEGZM0sNACADIABBCmwiADsBNCAAQf7/A3EgAkH//wNzSw0AIAMgACACajsBNAwCC0EAIQIgA0EANgIcIAMgATYCFCADQZUeNgIQIANBDTYCDAyqAgsgA0EANgIcIAMgATYCFCADQZUeNgIQIANBDTYCDEEAIQIMqQILQcUBIQIMjwILIAEgBEYEQEHeASECDKgCCwJAIAEtAABBMGtB/wFxIgJBCkkEQCABQQFqIQECQCADLwE0IgBBmTNLDQAgAyAAQQpsIgA7ATQgAEH+/wNxIAJB//8Dc0sNACADIAAgAmo7ATQMAgtBACECIANBADYCHCADIAE2AhQgA0GVHjYCECADQQ02AgwMqQILIANBADYCHCADIAE2AhQgA0GVHjYCECADQQ02AgxBACECDKgCC0HEASECDI4CCyABIARGBEBB3QEhAgynAgsCQAJAAkACQCABLQAAQQprDhcCAwMAAwMDAwMDAwMDAwMDAwMDAwMDAQMLIAFBAWoMBQsgAUEBaiEBQcMBIQIMjwILIAFBAWohASADQS9qLQAAQQFxDQggA0EANgIcIAMgATYCFCADQY0LNgIQIANBDTYCDEEAIQIMpwILIANBADYCHCADIAE2AhQgA0GNCzYCECADQQ02AgxBACECDKYCCyABIARHBEAgA0EPNgIIIAMgATYCBEEBIQIMjQILQdwBIQIMpQILAkACQANAAkAgAS0AAEEKaw4EAgAAAwALIAQgAUEBaiIBRw0AC0HbASECDKYCCyADKAIEIQAgA0EANgIEIAMgACABEC0iAEUEQCABQQFqIQEMBAsgA0HaATYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgylAgsgAygCBCEAIANBADYCBCADIAAgARAtIgANASABQQFqCyEBQcEBIQIMigILIANB2QE2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMogILQcIBIQIMiAILIANBL2otAABBAXENASADQQA2AhwgAyABNgIUIANB5Bw2AhAgA0EZNgIMQQAhAgygAgsgASAERgRAQdkBIQIMoAILAkACQAJAIAEtAABBCmsOBAECAgACCyABQQFqIQEMAgsgAUEBaiEBDAELIAMtAC5BwABxRQ0BC0EAIQACQCADKAI4IgJFDQAgAigCPCICRQ0AIAMgAhEAACEACyAARQ2gASAAQRVGBEAgA0HZADYCHCADIAE2AhQgA0G3GjYCECADQRU2AgxBACECDJ8CCyADQQA2AhwgAyABNgIUIANBgA02AhAgA0EbNgIMQQAhAgyeAgsgA0EANgIcIAMgATYCFCADQdwoNgIQIANBAjYCDEEAIQIMnQILIAEgBEcEQCADQQw2AgggAyABNgIEQb8BIQIMhAILQdgBIQIMnAILIAEgBEYEQEHXASECDJwCCwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAS0AAEHBAGsOFQABAgNaBAUGWlpaBwgJCgsMDQ4PEFoLIAFBAWohAUH7ACECDJICCyABQQFqIQFB/AAhAgyRAgsgAUEBaiEBQYEBIQIMkAILIAFBAWohAUGFASECDI8CCyABQQFqIQFBhgEhAgyOAgsgAUEBaiEBQYkBIQIMjQILIAFBAWohAUGKASECDIwCCyABQQFqIQFBjQEhAgyLAgsgAUEBaiEBQZYBIQIMigILIAFBAWohAUGXASECDIkCCyABQQFqIQFBmAEhAgyIAgsgAUEBaiEBQaUBIQIMhwILIAFBAWohAUGmASECDIYCCyABQQFqIQFBrAEhAgyFAgsgAUEBaiEBQbQBIQIMhAILIAFBAWohAUG3ASECDIMCCyABQQFqIQFBvgEhAgyCAgsgASAERgRAQdYBIQIMmwILIAEtAABBzgBHDUggAUEBaiEBQb0BIQIMgQILIAEgBEYEQEHVASECDJoCCwJAAkACQCABLQAAQcIAaw4SAEpKSkpKSkpKSgFKSkpKSkoCSgsgAUEBaiEBQbgBIQIMggILIAFBAWohAUG7ASECDIECCyABQQFqIQFBvAEhAgyAAgtB1AEhAiABIARGDZgCIAMoAgAiACAEIAFraiEFIAEgAGtBB2ohBgJAA0AgAS0AACAAQajVAGotAABHDUUgAEEHRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJkCCyADQQA2AgAgBkEBaiEBQRsMRQsgASAERgRAQdMBIQIMmAILAkACQCABLQAAQckAaw4HAEdHR0dHAUcLIAFBAWohAUG5ASECDP8BCyABQQFqIQFBugEhAgz+AQtB0gEhAiABIARGDZYCIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQabVAGotAABHDUMgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJcCCyADQQA2AgAgBkEBaiEBQQ8MQwtB0QEhAiABIARGDZUCIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQaTVAGotAABHDUIgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJYCCyADQQA2AgAgBkEBaiEBQSAMQgtB0AEhAiABIARGDZQCIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQaHVAGotAABHDUEgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJUCCyADQQA2AgAgBkEBaiEBQRIMQQsgASAERgRAQc8BIQIMlAILAkACQCABLQAAQcUAaw4OAENDQ0NDQ0NDQ0NDQwFDCyABQQFqIQFBtQEhAgz7AQsgAUEBaiEBQbYBIQIM+gELQc4BIQIgASAERg2SAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGe1QBqLQAARw0/IABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyTAgsgA0EANgIAIAZBAWohAUEHDD8LQc0BIQIgASAERg2RAiADKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEGY1QBqLQAARw0+IABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAySAgsgA0EANgIAIAZBAWohAUEoDD4LIAEgBEYEQEHMASECDJECCwJAAkACQCABLQAAQcUAaw4RAEFBQUFBQUFBQQFBQUFBQQJBCyABQQFqIQFBsQEhAgz5AQsgAUEBaiEBQbIBIQIM+AELIAFBAWohAUGzASECDPcBC0HLASECIAEgBEYNjwIgAygCACIAIAQgAWtqIQUgASAAa0EGaiEGAkADQCABLQAAIABBkdUAai0AAEcNPCAAQQZGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMkAILIANBADYCACAGQQFqIQFBGgw8C0HKASECIAEgBEYNjgIgAygCACIAIAQgAWtqIQUgASAAa0EDaiEGAkADQCABLQAAIABBjdUAai0AAEcNOyAAQQNGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMjwILIANBADYCACAGQQFqIQFBIQw7CyABIARGBEBByQEhAgyOAgsCQAJAIAEtAABBwQBrDhQAPT09PT09PT09PT09PT09PT09AT0LIAFBAWohAUGtASECDPUBCyABQQFqIQFBsAEhAgz0AQsgASAERgRAQcgBIQIMjQILAkACQCABLQAAQdUAaw4LADw8PDw8PDw8PAE8CyABQQFqIQFBrgEhAgz0AQsgAUEBaiEBQa8BIQIM8wELQccBIQIgASAERg2LAiADKAIAIgAgBCABa2ohBSABIABrQQhqIQYCQANAIAEtAAAgAEGE1QBqLQAARw04IABBCEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyMAgsgA0EANgIAIAZBAWohAUEqDDgLIAEgBEYEQEHGASECDIsCCyABLQAAQdAARw04IAFBAWohAUElDDcLQcUBIQIgASAERg2JAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGB1QBqLQAARw02IABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyKAgsgA0EANgIAIAZBAWohAUEODDYLIAEgBEYEQEHEASECDIkCCyABLQAAQcUARw02IAFBAWohAUGrASECDO8BCyABIARGBEBBwwEhAgyIAgsCQAJAAkACQCABLQAAQcIAaw4PAAECOTk5OTk5OTk5OTkDOQsgAUEBaiEBQacBIQIM8QELIAFBAWohAUGoASECDPABCyABQQFqIQFBqQEhAgzvAQsgAUEBaiEBQaoBIQIM7gELQcIBIQIgASAERg2GAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEH+1ABqLQAARw0zIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyHAgsgA0EANgIAIAZBAWohAUEUDDMLQcEBIQIgASAERg2FAiADKAIAIgAgBCABa2ohBSABIABrQQRqIQYCQANAIAEtAAAgAEH51ABqLQAARw0yIABBBEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyGAgsgA0EANgIAIAZBAWohAUErDDILQcABIQIgASAERg2EAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEH21ABqLQAARw0xIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyFAgsgA0EANgIAIAZBAWohAUEsDDELQb8BIQIgASAERg2DAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGh1QBqLQAARw0wIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyEAgsgA0EANgIAIAZBAWohAUERDDALQb4BIQIgASAERg2CAiADKAIAIgAgBCABa2ohBSABIABrQQNqIQYCQANAIAEtAAAgAEHy1ABqLQAARw0vIABBA0YNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyDAgsgA0EANgIAIAZBAWohAUEuDC8LIAEgBEYEQEG9ASECDIICCwJAAkACQAJAAkAgAS0AAEHBAGsOFQA0NDQ0NDQ0NDQ0ATQ0AjQ0AzQ0BDQLIAFBAWohAUGbASECDOwBCyABQQFqIQFBnAEhAgzrAQsgAUEBaiEBQZ0BIQIM6gELIAFBAWohAUGiASECDOkBCyABQQFqIQFBpAEhAgzoAQsgASAERgRAQbwBIQIMgQILAkACQCABLQAAQdIAaw4DADABMAsgAUEBaiEBQaMBIQIM6AELIAFBAWohAUEEDC0LQbsBIQIgASAERg3/ASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHw1ABqLQAARw0sIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyAAgsgA0EANgIAIAZBAWohAUEdDCwLIAEgBEYEQEG6ASECDP8BCwJAAkAgAS0AAEHJAGsOBwEuLi4uLgAuCyABQQFqIQFBoQEhAgzmAQsgAUEBaiEBQSIMKwsgASAERgRAQbkBIQIM/gELIAEtAABB0ABHDSsgAUEBaiEBQaABIQIM5AELIAEgBEYEQEG4ASECDP0BCwJAAkAgAS0AAEHGAGsOCwAsLCwsLCwsLCwBLAsgAUEBaiEBQZ4BIQIM5AELIAFBAWohAUGfASECDOMBC0G3ASECIAEgBEYN+wEgAygCACIAIAQgAWtqIQUgASAAa0EDaiEGAkADQCABLQAAIABB7NQAai0AAEcNKCAAQQNGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM/AELIANBADYCACAGQQFqIQFBDQwoC0G2ASECIAEgBEYN+gEgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBodUAai0AAEcNJyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM+wELIANBADYCACAGQQFqIQFBDAwnC0G1ASECIAEgBEYN+QEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABB6tQAai0AAEcNJiAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM+gELIANBADYCACAGQQFqIQFBAwwmC0G0ASECIAEgBEYN+AEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABB6NQAai0AAEcNJSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM+QELIANBADYCACAGQQFqIQFBJgwlCyABIARGBEBBswEhAgz4AQsCQAJAIAEtAABB1ABrDgIAAScLIAFBAWohAUGZASECDN8BCyABQQFqIQFBmgEhAgzeAQtBsgEhAiABIARGDfYBIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQebUAGotAABHDSMgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPcBCyADQQA2AgAgBkEBaiEBQScMIwtBsQEhAiABIARGDfUBIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQeTUAGotAABHDSIgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPYBCyADQQA2AgAgBkEBaiEBQRwMIgtBsAEhAiABIARGDfQBIAMoAgAiACAEIAFraiEFIAEgAGtBBWohBgJAA0AgAS0AACAAQd7UAGotAABHDSEgAEEFRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPUBCyADQQA2AgAgBkEBaiEBQQYMIQtBrwEhAiABIARGDfMBIAMoAgAiACAEIAFraiEFIAEgAGtBBGohBgJAA0AgAS0AACAAQdnUAGotAABHDSAgAEEERg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPQBCyADQQA2AgAgBkEBaiEBQRkMIAsgASAERgRAQa4BIQIM8wELAkACQAJAAkAgAS0AAEEtaw4jACQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkASQkJCQkAiQkJAMkCyABQQFqIQFBjgEhAgzcAQsgAUEBaiEBQY8BIQIM2wELIAFBAWohAUGUASECDNoBCyABQQFqIQFBlQEhAgzZAQtBrQEhAiABIARGDfEBIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQdfUAGotAABHDR4gAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPIBCyADQQA2AgAgBkEBaiEBQQsMHgsgASAERgRAQawBIQIM8QELAkACQCABLQAAQcEAaw4DACABIAsgAUEBaiEBQZABIQIM2AELIAFBAWohAUGTASECDNcBCyABIARGBEBBqwEhAgzwAQsCQAJAIAEtAABBwQBrDg8AHx8fHx8fHx8fHx8fHwEfCyABQQFqIQFBkQEhAgzXAQsgAUEBaiEBQZIBIQIM1gELIAEgBEYEQEGqASECDO8BCyABLQAAQcwARw0cIAFBAWohAUEKDBsLQakBIQIgASAERg3tASADKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEHR1ABqLQAARw0aIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzuAQsgA0EANgIAIAZBAWohAUEeDBoLQagBIQIgASAERg3sASADKAIAIgAgBCABa2ohBSABIABrQQZqIQYCQANAIAEtAAAgAEHK1ABqLQAARw0ZIABBBkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAztAQsgA0EANgIAIAZBAWohAUEVDBkLQacBIQIgASAERg3rASADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEHH1ABqLQAARw0YIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzsAQsgA0EANgIAIAZBAWohAUEXDBgLQaYBIQIgASAERg3qASADKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEHB1ABqLQAARw0XIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzrAQsgA0EANgIAIAZBAWohAUEYDBcLIAEgBEYEQEGlASECDOoBCwJAAkAgAS0AAEHJAGsOBwAZGRkZGQEZCyABQQFqIQFBiwEhAgzRAQsgAUEBaiEBQYwBIQIM0AELQaQBIQIgASAERg3oASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGm1QBqLQAARw0VIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzpAQsgA0EANgIAIAZBAWohAUEJDBULQaMBIQIgASAERg3nASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGk1QBqLQAARw0UIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzoAQsgA0EANgIAIAZBAWohAUEfDBQLQaIBIQIgASAERg3mASADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEG+1ABqLQAARw0TIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAznAQsgA0EANgIAIAZBAWohAUECDBMLQaEBIQIgASAERg3lASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYDQCABLQAAIABBvNQAai0AAEcNESAAQQFGDQIgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM5QELIAEgBEYEQEGgASECDOUBC0EBIAEtAABB3wBHDREaIAFBAWohAUGHASECDMsBCyADQQA2AgAgBkEBaiEBQYgBIQIMygELQZ8BIQIgASAERg3iASADKAIAIgAgBCABa2ohBSABIABrQQhqIQYCQANAIAEtAAAgAEGE1QBqLQAARw0PIABBCEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzjAQsgA0EANgIAIAZBAWohAUEpDA8LQZ4BIQIgASAERg3hASADKAIAIgAgBCABa2ohBSABIABrQQNqIQYCQANAIAEtAAAgAEG41ABqLQAARw0OIABBA0YNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAziAQsgA0EANgIAIAZBAWohAUEtDA4LIAEgBEYEQEGdASECDOEBCyABLQAAQcUARw0OIAFBAWohAUGEASECDMcBCyABIARGBEBBnAEhAgzgAQsCQAJAIAEtAABBzABrDggADw8PDw8PAQ8LIAFBAWohAUGCASECDMcBCyABQQFqIQFBgwEhAgzGAQtBmwEhAiABIARGDd4BIAMoAgAiACAEIAFraiEFIAEgAGtBBGohBgJAA0AgAS0AACAAQbPUAGotAABHDQsgAEEERg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADN8BCyADQQA2AgAgBkEBaiEBQSMMCwtBmgEhAiABIARGDd0BIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQbDUAGotAABHDQogAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADN4BCyADQQA2AgAgBkEBaiEBQQAMCgsgASAERgRAQZkBIQIM3QELAkACQCABLQAAQcgAaw4IAAwMDAwMDAEMCyABQQFqIQFB/QAhAgzEAQsgAUEBaiEBQYABIQIMwwELIAEgBEYEQEGYASECDNwBCwJAAkAgAS0AAEHOAGsOAwALAQsLIAFBAWohAUH+ACECDMMBCyABQQFqIQFB/wAhAgzCAQsgASAERgRAQZcBIQIM2wELIAEtAABB2QBHDQggAUEBaiEBQQgMBwtBlgEhAiABIARGDdkBIAMoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQazUAGotAABHDQYgAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADNoBCyADQQA2AgAgBkEBaiEBQQUMBgtBlQEhAiABIARGDdgBIAMoAgAiACAEIAFraiEFIAEgAGtBBWohBgJAA0AgAS0AACAAQabUAGotAABHDQUgAEEFRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADNkBCyADQQA2AgAgBkEBaiEBQRYMBQtBlAEhAiABIARGDdcBIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQaHVAGotAABHDQQgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADNgBCyADQQA2AgAgBkEBaiEBQRAMBAsgASAERgRAQZMBIQIM1wELAkACQCABLQAAQcMAaw4MAAYGBgYGBgYGBgYBBgsgAUEBaiEBQfkAIQIMvgELIAFBAWohAUH6ACECDL0BC0GSASECIAEgBEYN1QEgAygCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABBoNQAai0AAEcNAiAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM1gELIANBADYCACAGQQFqIQFBJAwCCyADQQA2AgAMAgsgASAERgRAQZEBIQIM1AELIAEtAABBzABHDQEgAUEBaiEBQRMLOgApIAMoAgQhACADQQA2AgQgAyAAIAEQLiIADQIMAQtBACECIANBADYCHCADIAE2AhQgA0H+HzYCECADQQY2AgwM0QELQfgAIQIMtwELIANBkAE2AhwgAyABNgIUIAMgADYCDEEAIQIMzwELQQAhAAJAIAMoAjgiAkUNACACKAJAIgJFDQAgAyACEQAAIQALIABFDQAgAEEVRg0BIANBADYCHCADIAE2AhQgA0GCDzYCECADQSA2AgxBACECDM4BC0H3ACECDLQBCyADQY8BNgIcIAMgATYCFCADQewbNgIQIANBFTYCDEEAIQIMzAELIAEgBEYEQEGPASECDMwBCwJAIAEtAABBIEYEQCABQQFqIQEMAQsgA0EANgIcIAMgATYCFCADQZsfNgIQIANBBjYCDEEAIQIMzAELQQIhAgyyAQsDQCABLQAAQSBHDQIgBCABQQFqIgFHDQALQY4BIQIMygELIAEgBEYEQEGNASECDMoBCwJAIAEtAABBCWsOBEoAAEoAC0H1ACECDLABCyADLQApQQVGBEBB9gAhAgywAQtB9AAhAgyvAQsgASAERgRAQYwBIQIMyAELIANBEDYCCCADIAE2AgQMCgsgASAERgRAQYsBIQIMxwELAkAgAS0AAEEJaw4ERwAARwALQfMAIQIMrQELIAEgBEcEQCADQRA2AgggAyABNgIEQfEAIQIMrQELQYoBIQIMxQELAkAgASAERwRAA0AgAS0AAEGg0ABqLQAAIgBBA0cEQAJAIABBAWsOAkkABAtB8AAhAgyvAQsgBCABQQFqIgFHDQALQYgBIQIMxgELQYgBIQIMxQELIANBADYCHCADIAE2AhQgA0HbIDYCECADQQc2AgxBACECDMQBCyABIARGBEBBiQEhAgzEAQsCQAJAAkAgAS0AAEGg0gBqLQAAQQFrDgNGAgABC0HyACECDKwBCyADQQA2AhwgAyABNgIUIANBtBI2AhAgA0EHNgIMQQAhAgzEAQtB6gAhAgyqAQsgASAERwRAIAFBAWohAUHvACECDKoBC0GHASECDMIBCyAEIAEiAEYEQEGGASECDMIBCyAALQAAIgFBL0YEQCAAQQFqIQFB7gAhAgypAQsgAUEJayICQRdLDQEgACEBQQEgAnRBm4CABHENQQwBCyAEIAEiAEYEQEGFASECDMEBCyAALQAAQS9HDQAgAEEBaiEBDAMLQQAhAiADQQA2AhwgAyAANgIUIANB2yA2AhAgA0EHNgIMDL8BCwJAAkACQAJAAkADQCABLQAAQaDOAGotAAAiAEEFRwRAAkACQCAAQQFrDghHBQYHCAAEAQgLQesAIQIMrQELIAFBAWohAUHtACECDKwBCyAEIAFBAWoiAUcNAAtBhAEhAgzDAQsgAUEBagwUCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNHiADQdsANgIcIAMgATYCFCADIAA2AgxBACECDMEBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNHiADQd0ANgIcIAMgATYCFCADIAA2AgxBACECDMABCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNHiADQfoANgIcIAMgATYCFCADIAA2AgxBACECDL8BCyADQQA2AhwgAyABNgIUIANB+Q82AhAgA0EHNgIMQQAhAgy+AQsgASAERgRAQYMBIQIMvgELAkAgAS0AAEGgzgBqLQAAQQFrDgg+BAUGAAgCAwcLIAFBAWohAQtBAyECDKMBCyABQQFqDA0LQQAhAiADQQA2AhwgA0HREjYCECADQQc2AgwgAyABQQFqNgIUDLoBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNFiADQdsANgIcIAMgATYCFCADIAA2AgxBACECDLkBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNFiADQd0ANgIcIAMgATYCFCADIAA2AgxBACECDLgBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNFiADQfoANgIcIAMgATYCFCADIAA2AgxBACECDLcBCyADQQA2AhwgAyABNgIUIANB+Q82AhAgA0EHNgIMQQAhAgy2AQtB7AAhAgycAQsgASAERgRAQYIBIQIMtQELIAFBAWoMAgsgASAERgRAQYEBIQIMtAELIAFBAWoMAQsgASAERg0BIAFBAWoLIQFBBCECDJgBC0GAASECDLABCwNAIAEtAABBoMwAai0AACIAQQJHBEAgAEEBRwRAQekAIQIMmQELDDELIAQgAUEBaiIBRw0AC0H/ACECDK8BCyABIARGBEBB/gAhAgyvAQsCQCABLQAAQQlrDjcvAwYvBAYGBgYGBgYGBgYGBgYGBgYGBgUGBgIGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYABgsgAUEBagshAUEFIQIMlAELIAFBAWoMBgsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDQggA0HbADYCHCADIAE2AhQgAyAANgIMQQAhAgyrAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDQggA0HdADYCHCADIAE2AhQgAyAANgIMQQAhAgyqAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDQggA0H6ADYCHCADIAE2AhQgAyAANgIMQQAhAgypAQsgA0EANgIcIAMgATYCFCADQY0UNgIQIANBBzYCDEEAIQIMqAELAkACQAJAAkADQCABLQAAQaDKAGotAAAiAEEFRwRAAkAgAEEBaw4GLgMEBQYABgtB6AAhAgyUAQsgBCABQQFqIgFHDQALQf0AIQIMqwELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0HIANB2wA2AhwgAyABNgIUIAMgADYCDEEAIQIMqgELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0HIANB3QA2AhwgAyABNgIUIAMgADYCDEEAIQIMqQELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0HIANB+gA2AhwgAyABNgIUIAMgADYCDEEAIQIMqAELIANBADYCHCADIAE2AhQgA0HkCDYCECADQQc2AgxBACECDKcBCyABIARGDQEgAUEBagshAUEGIQIMjAELQfwAIQIMpAELAkACQAJAAkADQCABLQAAQaDIAGotAAAiAEEFRwRAIABBAWsOBCkCAwQFCyAEIAFBAWoiAUcNAAtB+wAhAgynAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDQMgA0HbADYCHCADIAE2AhQgAyAANgIMQQAhAgymAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDQMgA0HdADYCHCADIAE2AhQgAyAANgIMQQAhAgylAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDQMgA0H6ADYCHCADIAE2AhQgAyAANgIMQQAhAgykAQsgA0EANgIcIAMgATYCFCADQbwKNgIQIANBBzYCDEEAIQIMowELQc8AIQIMiQELQdEAIQIMiAELQecAIQIMhwELIAEgBEYEQEH6ACECDKABCwJAIAEtAABBCWsOBCAAACAACyABQQFqIQFB5gAhAgyGAQsgASAERgRAQfkAIQIMnwELAkAgAS0AAEEJaw4EHwAAHwALQQAhAAJAIAMoAjgiAkUNACACKAI4IgJFDQAgAyACEQAAIQALIABFBEBB4gEhAgyGAQsgAEEVRwRAIANBADYCHCADIAE2AhQgA0HJDTYCECADQRo2AgxBACECDJ8BCyADQfgANgIcIAMgATYCFCADQeoaNgIQIANBFTYCDEEAIQIMngELIAEgBEcEQCADQQ02AgggAyABNgIEQeQAIQIMhQELQfcAIQIMnQELIAEgBEYEQEH2ACECDJ0BCwJAAkACQCABLQAAQcgAaw4LAAELCwsLCwsLCwILCyABQQFqIQFB3QAhAgyFAQsgAUEBaiEBQeAAIQIMhAELIAFBAWohAUHjACECDIMBC0H1ACECIAEgBEYNmwEgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBtdUAai0AAEcNCCAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMnAELIAMoAgQhACADQgA3AwAgAyAAIAZBAWoiARArIgAEQCADQfQANgIcIAMgATYCFCADIAA2AgxBACECDJwBC0HiACECDIIBC0EAIQACQCADKAI4IgJFDQAgAigCNCICRQ0AIAMgAhEAACEACwJAIAAEQCAAQRVGDQEgA0EANgIcIAMgATYCFCADQeoNNgIQIANBJjYCDEEAIQIMnAELQeEAIQIMggELIANB8wA2AhwgAyABNgIUIANBgBs2AhAgA0EVNgIMQQAhAgyaAQsgAy0AKSIAQSNrQQtJDQkCQCAAQQZLDQBBASAAdEHKAHFFDQAMCgtBACECIANBADYCHCADIAE2AhQgA0HtCTYCECADQQg2AgwMmQELQfIAIQIgASAERg2YASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGz1QBqLQAARw0FIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyZAQsgAygCBCEAIANCADcDACADIAAgBkEBaiIBECsiAARAIANB8QA2AhwgAyABNgIUIAMgADYCDEEAIQIMmQELQd8AIQIMfwtBACEAAkAgAygCOCICRQ0AIAIoAjQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0HqDTYCECADQSY2AgxBACECDJkBC0HeACECDH8LIANB8AA2AhwgAyABNgIUIANBgBs2AhAgA0EVNgIMQQAhAgyXAQsgAy0AKUEhRg0GIANBADYCHCADIAE2AhQgA0GRCjYCECADQQg2AgxBACECDJYBC0HvACECIAEgBEYNlQEgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBsNUAai0AAEcNAiAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMlgELIAMoAgQhACADQgA3AwAgAyAAIAZBAWoiARArIgBFDQIgA0HtADYCHCADIAE2AhQgAyAANgIMQQAhAgyVAQsgA0EANgIACyADKAIEIQAgA0EANgIEIAMgACABECsiAEUNgAEgA0HuADYCHCADIAE2AhQgAyAANgIMQQAhAgyTAQtB3AAhAgx5C0EAIQACQCADKAI4IgJFDQAgAigCNCICRQ0AIAMgAhEAACEACwJAIAAEQCAAQRVGDQEgA0EANgIcIAMgATYCFCADQeoNNgIQIANBJjYCDEEAIQIMkwELQdsAIQIMeQsgA0HsADYCHCADIAE2AhQgA0GAGzYCECADQRU2AgxBACECDJEBCyADLQApIgBBI0kNACAAQS5GDQAgA0EANgIcIAMgATYCFCADQckJNgIQIANBCDYCDEEAIQIMkAELQdoAIQIMdgsgASAERgRAQesAIQIMjwELAkAgAS0AAEEvRgRAIAFBAWohAQwBCyADQQA2AhwgAyABNgIUIANBsjg2AhAgA0EINgIMQQAhAgyPAQtB2QAhAgx1CyABIARHBEAgA0EONgIIIAMgATYCBEHYACECDHULQeoAIQIMjQELIAEgBEYEQEHpACECDI0BCyABLQAAQTBrIgBB/wFxQQpJBEAgAyAAOgAqIAFBAWohAUHXACECDHQLIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ16IANB6AA2AhwgAyABNgIUIAMgADYCDEEAIQIMjAELIAEgBEYEQEHnACECDIwBCwJAIAEtAABBLkYEQCABQQFqIQEMAQsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDXsgA0HmADYCHCADIAE2AhQgAyAANgIMQQAhAgyMAQtB1gAhAgxyCyABIARGBEBB5QAhAgyLAQtBACEAQQEhBUEBIQdBACECAkACQAJAAkACQAJ/AkACQAJAAkACQAJAAkAgAS0AAEEwaw4KCgkAAQIDBAUGCAsLQQIMBgtBAwwFC0EEDAQLQQUMAwtBBgwCC0EHDAELQQgLIQJBACEFQQAhBwwCC0EJIQJBASEAQQAhBUEAIQcMAQtBACEFQQEhAgsgAyACOgArIAFBAWohAQJAAkAgAy0ALkEQcQ0AAkACQAJAIAMtACoOAwEAAgQLIAdFDQMMAgsgAA0BDAILIAVFDQELIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ0CIANB4gA2AhwgAyABNgIUIAMgADYCDEEAIQIMjQELIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ19IANB4wA2AhwgAyABNgIUIAMgADYCDEEAIQIMjAELIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ17IANB5AA2AhwgAyABNgIUIAMgADYCDAyLAQtB1AAhAgxxCyADLQApQSJGDYYBQdMAIQIMcAtBACEAAkAgAygCOCICRQ0AIAIoAkQiAkUNACADIAIRAAAhAAsgAEUEQEHVACECDHALIABBFUcEQCADQQA2AhwgAyABNgIUIANBpA02AhAgA0EhNgIMQQAhAgyJAQsgA0HhADYCHCADIAE2AhQgA0HQGjYCECADQRU2AgxBACECDIgBCyABIARGBEBB4AAhAgyIAQsCQAJAAkACQAJAIAEtAABBCmsOBAEEBAAECyABQQFqIQEMAQsgAUEBaiEBIANBL2otAABBAXFFDQELQdIAIQIMcAsgA0EANgIcIAMgATYCFCADQbYRNgIQIANBCTYCDEEAIQIMiAELIANBADYCHCADIAE2AhQgA0G2ETYCECADQQk2AgxBACECDIcBCyABIARGBEBB3wAhAgyHAQsgAS0AAEEKRgRAIAFBAWohAQwJCyADLQAuQcAAcQ0IIANBADYCHCADIAE2AhQgA0G2ETYCECADQQI2AgxBACECDIYBCyABIARGBEBB3QAhAgyGAQsgAS0AACICQQ1GBEAgAUEBaiEBQdAAIQIMbQsgASEAIAJBCWsOBAUBAQUBCyAEIAEiAEYEQEHcACECDIUBCyAALQAAQQpHDQAgAEEBagwCC0EAIQIgA0EANgIcIAMgADYCFCADQcotNgIQIANBBzYCDAyDAQsgASAERgRAQdsAIQIMgwELAkAgAS0AAEEJaw4EAwAAAwALIAFBAWoLIQFBzgAhAgxoCyABIARGBEBB2gAhAgyBAQsgAS0AAEEJaw4EAAEBAAELQQAhAiADQQA2AhwgA0GaEjYCECADQQc2AgwgAyABQQFqNgIUDH8LIANBgBI7ASpBACEAAkAgAygCOCICRQ0AIAIoAjgiAkUNACADIAIRAAAhAAsgAEUNACAAQRVHDQEgA0HZADYCHCADIAE2AhQgA0HqGjYCECADQRU2AgxBACECDH4LQc0AIQIMZAsgA0EANgIcIAMgATYCFCADQckNNgIQIANBGjYCDEEAIQIMfAsgASAERgRAQdkAIQIMfAsgAS0AAEEgRw09IAFBAWohASADLQAuQQFxDT0gA0EANgIcIAMgATYCFCADQcIcNgIQIANBHjYCDEEAIQIMewsgASAERgRAQdgAIQIMewsCQAJAAkACQAJAIAEtAAAiAEEKaw4EAgMDAAELIAFBAWohAUEsIQIMZQsgAEE6Rw0BIANBADYCHCADIAE2AhQgA0HnETYCECADQQo2AgxBACECDH0LIAFBAWohASADQS9qLQAAQQFxRQ1zIAMtADJBgAFxRQRAIANBMmohAiADEDVBACEAAkAgAygCOCIGRQ0AIAYoAigiBkUNACADIAYRAAAhAAsCQAJAIAAOFk1MSwEBAQEBAQEBAQEBAQEBAQEBAQABCyADQSk2AhwgAyABNgIUIANBrBk2AhAgA0EVNgIMQQAhAgx+CyADQQA2AhwgAyABNgIUIANB5Qs2AhAgA0ERNgIMQQAhAgx9C0EAIQACQCADKAI4IgJFDQAgAigCXCICRQ0AIAMgAhEAACEACyAARQ1ZIABBFUcNASADQQU2AhwgAyABNgIUIANBmxs2AhAgA0EVNgIMQQAhAgx8C0HLACECDGILQQAhAiADQQA2AhwgAyABNgIUIANBkA42AhAgA0EUNgIMDHoLIAMgAy8BMkGAAXI7ATIMOwsgASAERwRAIANBETYCCCADIAE2AgRBygAhAgxgC0HXACECDHgLIAEgBEYEQEHWACECDHgLAkACQAJAAkAgAS0AACIAQSByIAAgAEHBAGtB/wFxQRpJG0H/AXFB4wBrDhMAQEBAQEBAQEBAQEBAAUBAQAIDQAsgAUEBaiEBQcYAIQIMYQsgAUEBaiEBQccAIQIMYAsgAUEBaiEBQcgAIQIMXwsgAUEBaiEBQckAIQIMXgtB1QAhAiAEIAEiAEYNdiAEIAFrIAMoAgAiAWohBiAAIAFrQQVqIQcDQCABQZDIAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQhBBCABQQVGDQoaIAFBAWohASAEIABBAWoiAEcNAAsgAyAGNgIADHYLQdQAIQIgBCABIgBGDXUgBCABayADKAIAIgFqIQYgACABa0EPaiEHA0AgAUGAyABqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0HQQMgAUEPRg0JGiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAx1C0HTACECIAQgASIARg10IAQgAWsgAygCACIBaiEGIAAgAWtBDmohBwNAIAFB4scAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNBiABQQ5GDQcgAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMdAtB0gAhAiAEIAEiAEYNcyAEIAFrIAMoAgAiAWohBSAAIAFrQQFqIQYDQCABQeDHAGotAAAgAC0AACIHQSByIAcgB0HBAGtB/wFxQRpJG0H/AXFHDQUgAUEBRg0CIAFBAWohASAEIABBAWoiAEcNAAsgAyAFNgIADHMLIAEgBEYEQEHRACECDHMLAkACQCABLQAAIgBBIHIgACAAQcEAa0H/AXFBGkkbQf8BcUHuAGsOBwA5OTk5OQE5CyABQQFqIQFBwwAhAgxaCyABQQFqIQFBxAAhAgxZCyADQQA2AgAgBkEBaiEBQcUAIQIMWAtB0AAhAiAEIAEiAEYNcCAEIAFrIAMoAgAiAWohBiAAIAFrQQlqIQcDQCABQdbHAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQJBAiABQQlGDQQaIAFBAWohASAEIABBAWoiAEcNAAsgAyAGNgIADHALQc8AIQIgBCABIgBGDW8gBCABayADKAIAIgFqIQYgACABa0EFaiEHA0AgAUHQxwBqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0BIAFBBUYNAiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAxvCyAAIQEgA0EANgIADDMLQQELOgAsIANBADYCACAHQQFqIQELQS0hAgxSCwJAA0AgAS0AAEHQxQBqLQAAQQFHDQEgBCABQQFqIgFHDQALQc0AIQIMawtBwgAhAgxRCyABIARGBEBBzAAhAgxqCyABLQAAQTpGBEAgAygCBCEAIANBADYCBCADIAAgARAwIgBFDTMgA0HLADYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgxqCyADQQA2AhwgAyABNgIUIANB5xE2AhAgA0EKNgIMQQAhAgxpCwJAAkAgAy0ALEECaw4CAAEnCyADQTNqLQAAQQJxRQ0mIAMtAC5BAnENJiADQQA2AhwgAyABNgIUIANBphQ2AhAgA0ELNgIMQQAhAgxpCyADLQAyQSBxRQ0lIAMtAC5BAnENJSADQQA2AhwgAyABNgIUIANBvRM2AhAgA0EPNgIMQQAhAgxoC0EAIQACQCADKAI4IgJFDQAgAigCSCICRQ0AIAMgAhEAACEACyAARQRAQcEAIQIMTwsgAEEVRwRAIANBADYCHCADIAE2AhQgA0GmDzYCECADQRw2AgxBACECDGgLIANBygA2AhwgAyABNgIUIANBhRw2AhAgA0EVNgIMQQAhAgxnCyABIARHBEAgASECA0AgBCACIgFrQRBOBEAgAUEQaiEC/Qz/////////////////////IAH9AAAAIg1BB/1sIA39DODg4ODg4ODg4ODg4ODg4OD9bv0MX19fX19fX19fX19fX19fX/0mIA39DAkJCQkJCQkJCQkJCQkJCQn9I/1Q/VL9ZEF/c2giAEEQRg0BIAAgAWohAQwYCyABIARGBEBBxAAhAgxpCyABLQAAQcDBAGotAABBAUcNFyAEIAFBAWoiAkcNAAtBxAAhAgxnC0HEACECDGYLIAEgBEcEQANAAkAgAS0AACIAQSByIAAgAEHBAGtB/wFxQRpJG0H/AXEiAEEJRg0AIABBIEYNAAJAAkACQAJAIABB4wBrDhMAAwMDAwMDAwEDAwMDAwMDAwMCAwsgAUEBaiEBQTYhAgxSCyABQQFqIQFBNyECDFELIAFBAWohAUE4IQIMUAsMFQsgBCABQQFqIgFHDQALQTwhAgxmC0E8IQIMZQsgASAERgRAQcgAIQIMZQsgA0ESNgIIIAMgATYCBAJAAkACQAJAAkAgAy0ALEEBaw4EFAABAgkLIAMtADJBIHENA0HgASECDE8LAkAgAy8BMiIAQQhxRQ0AIAMtAChBAUcNACADLQAuQQhxRQ0CCyADIABB9/sDcUGABHI7ATIMCwsgAyADLwEyQRByOwEyDAQLIANBADYCBCADIAEgARAxIgAEQCADQcEANgIcIAMgADYCDCADIAFBAWo2AhRBACECDGYLIAFBAWohAQxYCyADQQA2AhwgAyABNgIUIANB9BM2AhAgA0EENgIMQQAhAgxkC0HHACECIAEgBEYNYyADKAIAIgAgBCABa2ohBSABIABrQQZqIQYCQANAIABBwMUAai0AACABLQAAQSByRw0BIABBBkYNSiAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAxkCyADQQA2AgAMBQsCQCABIARHBEADQCABLQAAQcDDAGotAAAiAEEBRwRAIABBAkcNAyABQQFqIQEMBQsgBCABQQFqIgFHDQALQcUAIQIMZAtBxQAhAgxjCwsgA0EAOgAsDAELQQshAgxHC0E/IQIMRgsCQAJAA0AgAS0AACIAQSBHBEACQCAAQQprDgQDBQUDAAsgAEEsRg0DDAQLIAQgAUEBaiIBRw0AC0HGACECDGALIANBCDoALAwOCyADLQAoQQFHDQIgAy0ALkEIcQ0CIAMoAgQhACADQQA2AgQgAyAAIAEQMSIABEAgA0HCADYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgxfCyABQQFqIQEMUAtBOyECDEQLAkADQCABLQAAIgBBIEcgAEEJR3ENASAEIAFBAWoiAUcNAAtBwwAhAgxdCwtBPCECDEILAkACQCABIARHBEADQCABLQAAIgBBIEcEQCAAQQprDgQDBAQDBAsgBCABQQFqIgFHDQALQT8hAgxdC0E/IQIMXAsgAyADLwEyQSByOwEyDAoLIAMoAgQhACADQQA2AgQgAyAAIAEQMSIARQ1OIANBPjYCHCADIAE2AhQgAyAANgIMQQAhAgxaCwJAIAEgBEcEQANAIAEtAABBwMMAai0AACIAQQFHBEAgAEECRg0DDAwLIAQgAUEBaiIBRw0AC0E3IQIMWwtBNyECDFoLIAFBAWohAQwEC0E7IQIgBCABIgBGDVggBCABayADKAIAIgFqIQYgACABa0EFaiEHAkADQCABQZDIAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQEgAUEFRgRAQQchAQw/CyABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAxZCyADQQA2AgAgACEBDAULQTohAiAEIAEiAEYNVyAEIAFrIAMoAgAiAWohBiAAIAFrQQhqIQcCQANAIAFBtMEAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNASABQQhGBEBBBSEBDD4LIAFBAWohASAEIABBAWoiAEcNAAsgAyAGNgIADFgLIANBADYCACAAIQEMBAtBOSECIAQgASIARg1WIAQgAWsgAygCACIBaiEGIAAgAWtBA2ohBwJAA0AgAUGwwQBqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0BIAFBA0YEQEEGIQEMPQsgAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMVwsgA0EANgIAIAAhAQwDCwJAA0AgAS0AACIAQSBHBEAgAEEKaw4EBwQEBwILIAQgAUEBaiIBRw0AC0E4IQIMVgsgAEEsRw0BIAFBAWohAEEBIQECQAJAAkACQAJAIAMtACxBBWsOBAMBAgQACyAAIQEMBAtBAiEBDAELQQQhAQsgA0EBOgAsIAMgAy8BMiABcjsBMiAAIQEMAQsgAyADLwEyQQhyOwEyIAAhAQtBPiECDDsLIANBADoALAtBOSECDDkLIAEgBEYEQEE2IQIMUgsCQAJAAkACQAJAIAEtAABBCmsOBAACAgECCyADKAIEIQAgA0EANgIEIAMgACABEDEiAEUNAiADQTM2AhwgAyABNgIUIAMgADYCDEEAIQIMVQsgAygCBCEAIANBADYCBCADIAAgARAxIgBFBEAgAUEBaiEBDAYLIANBMjYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgxUCyADLQAuQQFxBEBB3wEhAgw7CyADKAIEIQAgA0EANgIEIAMgACABEDEiAA0BDEkLQTQhAgw5CyADQTU2AhwgAyABNgIUIAMgADYCDEEAIQIMUQtBNSECDDcLIANBL2otAABBAXENACADQQA2AhwgAyABNgIUIANB6xY2AhAgA0EZNgIMQQAhAgxPC0EzIQIMNQsgASAERgRAQTIhAgxOCwJAIAEtAABBCkYEQCABQQFqIQEMAQsgA0EANgIcIAMgATYCFCADQZIXNgIQIANBAzYCDEEAIQIMTgtBMiECDDQLIAEgBEYEQEExIQIMTQsCQCABLQAAIgBBCUYNACAAQSBGDQBBASECAkAgAy0ALEEFaw4EBgQFAA0LIAMgAy8BMkEIcjsBMgwMCyADLQAuQQFxRQ0BIAMtACxBCEcNACADQQA6ACwLQT0hAgwyCyADQQA2AhwgAyABNgIUIANBwhY2AhAgA0EKNgIMQQAhAgxKC0ECIQIMAQtBBCECCyADQQE6ACwgAyADLwEyIAJyOwEyDAYLIAEgBEYEQEEwIQIMRwsgAS0AAEEKRgRAIAFBAWohAQwBCyADLQAuQQFxDQAgA0EANgIcIAMgATYCFCADQdwoNgIQIANBAjYCDEEAIQIMRgtBMCECDCwLIAFBAWohAUExIQIMKwsgASAERgRAQS8hAgxECyABLQAAIgBBCUcgAEEgR3FFBEAgAUEBaiEBIAMtAC5BAXENASADQQA2AhwgAyABNgIUIANBlxA2AhAgA0EKNgIMQQAhAgxEC0EBIQICQAJAAkACQAJAAkAgAy0ALEECaw4HBQQEAwECAAQLIAMgAy8BMkEIcjsBMgwDC0ECIQIMAQtBBCECCyADQQE6ACwgAyADLwEyIAJyOwEyC0EvIQIMKwsgA0EANgIcIAMgATYCFCADQYQTNgIQIANBCzYCDEEAIQIMQwtB4QEhAgwpCyABIARGBEBBLiECDEILIANBADYCBCADQRI2AgggAyABIAEQMSIADQELQS4hAgwnCyADQS02AhwgAyABNgIUIAMgADYCDEEAIQIMPwtBACEAAkAgAygCOCICRQ0AIAIoAkwiAkUNACADIAIRAAAhAAsgAEUNACAAQRVHDQEgA0HYADYCHCADIAE2AhQgA0GzGzYCECADQRU2AgxBACECDD4LQcwAIQIMJAsgA0EANgIcIAMgATYCFCADQbMONgIQIANBHTYCDEEAIQIMPAsgASAERgRAQc4AIQIMPAsgAS0AACIAQSBGDQIgAEE6Rg0BCyADQQA6ACxBCSECDCELIAMoAgQhACADQQA2AgQgAyAAIAEQMCIADQEMAgsgAy0ALkEBcQRAQd4BIQIMIAsgAygCBCEAIANBADYCBCADIAAgARAwIgBFDQIgA0EqNgIcIAMgADYCDCADIAFBAWo2AhRBACECDDgLIANBywA2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMNwsgAUEBaiEBQcAAIQIMHQsgAUEBaiEBDCwLIAEgBEYEQEErIQIMNQsCQCABLQAAQQpGBEAgAUEBaiEBDAELIAMtAC5BwABxRQ0GCyADLQAyQYABcQRAQQAhAAJAIAMoAjgiAkUNACACKAJcIgJFDQAgAyACEQAAIQALIABFDRIgAEEVRgRAIANBBTYCHCADIAE2AhQgA0GbGzYCECADQRU2AgxBACECDDYLIANBADYCHCADIAE2AhQgA0GQDjYCECADQRQ2AgxBACECDDULIANBMmohAiADEDVBACEAAkAgAygCOCIGRQ0AIAYoAigiBkUNACADIAYRAAAhAAsgAA4WAgEABAQEBAQEBAQEBAQEBAQEBAQEAwQLIANBAToAMAsgAiACLwEAQcAAcjsBAAtBKyECDBgLIANBKTYCHCADIAE2AhQgA0GsGTYCECADQRU2AgxBACECDDALIANBADYCHCADIAE2AhQgA0HlCzYCECADQRE2AgxBACECDC8LIANBADYCHCADIAE2AhQgA0GlCzYCECADQQI2AgxBACECDC4LQQEhByADLwEyIgVBCHFFBEAgAykDIEIAUiEHCwJAIAMtADAEQEEBIQAgAy0AKUEFRg0BIAVBwABxRSAHcUUNAQsCQCADLQAoIgJBAkYEQEEBIQAgAy8BNCIGQeUARg0CQQAhACAFQcAAcQ0CIAZB5ABGDQIgBkHmAGtBAkkNAiAGQcwBRg0CIAZBsAJGDQIMAQtBACEAIAVBwABxDQELQQIhACAFQQhxDQAgBUGABHEEQAJAIAJBAUcNACADLQAuQQpxDQBBBSEADAILQQQhAAwBCyAFQSBxRQRAIAMQNkEAR0ECdCEADAELQQBBAyADKQMgUBshAAsgAEEBaw4FAgAHAQMEC0ERIQIMEwsgA0EBOgAxDCkLQQAhAgJAIAMoAjgiAEUNACAAKAIwIgBFDQAgAyAAEQAAIQILIAJFDSYgAkEVRgRAIANBAzYCHCADIAE2AhQgA0HSGzYCECADQRU2AgxBACECDCsLQQAhAiADQQA2AhwgAyABNgIUIANB3Q42AhAgA0ESNgIMDCoLIANBADYCHCADIAE2AhQgA0H5IDYCECADQQ82AgxBACECDCkLQQAhAAJAIAMoAjgiAkUNACACKAIwIgJFDQAgAyACEQAAIQALIAANAQtBDiECDA4LIABBFUYEQCADQQI2AhwgAyABNgIUIANB0hs2AhAgA0EVNgIMQQAhAgwnCyADQQA2AhwgAyABNgIUIANB3Q42AhAgA0ESNgIMQQAhAgwmC0EqIQIMDAsgASAERwRAIANBCTYCCCADIAE2AgRBKSECDAwLQSYhAgwkCyADIAMpAyAiDCAEIAFrrSIKfSILQgAgCyAMWBs3AyAgCiAMVARAQSUhAgwkCyADKAIEIQAgA0EANgIEIAMgACABIAynaiIBEDIiAEUNACADQQU2AhwgAyABNgIUIAMgADYCDEEAIQIMIwtBDyECDAkLQgAhCgJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCABLQAAQTBrDjcXFgABAgMEBQYHFBQUFBQUFAgJCgsMDRQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUDg8QERITFAtCAiEKDBYLQgMhCgwVC0IEIQoMFAtCBSEKDBMLQgYhCgwSC0IHIQoMEQtCCCEKDBALQgkhCgwPC0IKIQoMDgtCCyEKDA0LQgwhCgwMC0INIQoMCwtCDiEKDAoLQg8hCgwJC0IKIQoMCAtCCyEKDAcLQgwhCgwGC0INIQoMBQtCDiEKDAQLQg8hCgwDCyADQQA2AhwgAyABNgIUIANBnxU2AhAgA0EMNgIMQQAhAgwhCyABIARGBEBBIiECDCELQgAhCgJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAS0AAEEwaw43FRQAAQIDBAUGBxYWFhYWFhYICQoLDA0WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFg4PEBESExYLQgIhCgwUC0IDIQoMEwtCBCEKDBILQgUhCgwRC0IGIQoMEAtCByEKDA8LQgghCgwOC0IJIQoMDQtCCiEKDAwLQgshCgwLC0IMIQoMCgtCDSEKDAkLQg4hCgwIC0IPIQoMBwtCCiEKDAYLQgshCgwFC0IMIQoMBAtCDSEKDAMLQg4hCgwCC0IPIQoMAQtCASEKCyABQQFqIQEgAykDICILQv//////////D1gEQCADIAtCBIYgCoQ3AyAMAgsgA0EANgIcIAMgATYCFCADQbUJNgIQIANBDDYCDEEAIQIMHgtBJyECDAQLQSghAgwDCyADIAE6ACwgA0EANgIAIAdBAWohAUEMIQIMAgsgA0EANgIAIAZBAWohAUEKIQIMAQsgAUEBaiEBQQghAgwACwALQQAhAiADQQA2AhwgAyABNgIUIANBsjg2AhAgA0EINgIMDBcLQQAhAiADQQA2AhwgAyABNgIUIANBgxE2AhAgA0EJNgIMDBYLQQAhAiADQQA2AhwgAyABNgIUIANB3wo2AhAgA0EJNgIMDBULQQAhAiADQQA2AhwgAyABNgIUIANB7RA2AhAgA0EJNgIMDBQLQQAhAiADQQA2AhwgAyABNgIUIANB0hE2AhAgA0EJNgIMDBMLQQAhAiADQQA2AhwgAyABNgIUIANBsjg2AhAgA0EINgIMDBILQQAhAiADQQA2AhwgAyABNgIUIANBgxE2AhAgA0EJNgIMDBELQQAhAiADQQA2AhwgAyABNgIUIANB3wo2AhAgA0EJNgIMDBALQQAhAiADQQA2AhwgAyABNgIUIANB7RA2AhAgA0EJNgIMDA8LQQAhAiADQQA2AhwgAyABNgIUIANB0hE2AhAgA0EJNgIMDA4LQQAhAiADQQA2AhwgAyABNgIUIANBuRc2AhAgA0EPNgIMDA0LQQAhAiADQQA2AhwgAyABNgIUIANBuRc2AhAgA0EPNgIMDAwLQQAhAiADQQA2AhwgAyABNgIUIANBmRM2AhAgA0ELNgIMDAsLQQAhAiADQQA2AhwgAyABNgIUIANBnQk2AhAgA0ELNgIMDAoLQQAhAiADQQA2AhwgAyABNgIUIANBlxA2AhAgA0EKNgIMDAkLQQAhAiADQQA2AhwgAyABNgIUIANBsRA2AhAgA0EKNgIMDAgLQQAhAiADQQA2AhwgAyABNgIUIANBux02AhAgA0ECNgIMDAcLQQAhAiADQQA2AhwgAyABNgIUIANBlhY2AhAgA0ECNgIMDAYLQQAhAiADQQA2AhwgAyABNgIUIANB+Rg2AhAgA0ECNgIMDAULQQAhAiADQQA2AhwgAyABNgIUIANBxBg2AhAgA0ECNgIMDAQLIANBAjYCHCADIAE2AhQgA0GpHjYCECADQRY2AgxBACECDAMLQd4AIQIgASAERg0CIAlBCGohByADKAIAIQUCQAJAIAEgBEcEQCAFQZbIAGohCCAEIAVqIAFrIQYgBUF/c0EKaiIFIAFqIQADQCABLQAAIAgtAABHBEBBAiEIDAMLIAVFBEBBACEIIAAhAQwDCyAFQQFrIQUgCEEBaiEIIAQgAUEBaiIBRw0ACyAGIQUgBCEBCyAHQQE2AgAgAyAFNgIADAELIANBADYCACAHIAg2AgALIAcgATYCBCAJKAIMIQACQAJAIAkoAghBAWsOAgQBAAsgA0EANgIcIANBwh42AhAgA0EXNgIMIAMgAEEBajYCFEEAIQIMAwsgA0EANgIcIAMgADYCFCADQdceNgIQIANBCTYCDEEAIQIMAgsgASAERgRAQSghAgwCCyADQQk2AgggAyABNgIEQSchAgwBCyABIARGBEBBASECDAELA0ACQAJAAkAgAS0AAEEKaw4EAAEBAAELIAFBAWohAQwBCyABQQFqIQEgAy0ALkEgcQ0AQQAhAiADQQA2AhwgAyABNgIUIANBoSE2AhAgA0EFNgIMDAILQQEhAiABIARHDQALCyAJQRBqJAAgAkUEQCADKAIMIQAMAQsgAyACNgIcQQAhACADKAIEIgFFDQAgAyABIAQgAygCCBEBACIBRQ0AIAMgBDYCFCADIAE2AgwgASEACyAAC74CAQJ/IABBADoAACAAQeQAaiIBQQFrQQA6AAAgAEEAOgACIABBADoAASABQQNrQQA6AAAgAUECa0EAOgAAIABBADoAAyABQQRrQQA6AABBACAAa0EDcSIBIABqIgBBADYCAEHkACABa0F8cSICIABqIgFBBGtBADYCAAJAIAJBCUkNACAAQQA2AgggAEEANgIEIAFBCGtBADYCACABQQxrQQA2AgAgAkEZSQ0AIABBADYCGCAAQQA2AhQgAEEANgIQIABBADYCDCABQRBrQQA2AgAgAUEUa0EANgIAIAFBGGtBADYCACABQRxrQQA2AgAgAiAAQQRxQRhyIgJrIgFBIEkNACAAIAJqIQADQCAAQgA3AxggAEIANwMQIABCADcDCCAAQgA3AwAgAEEgaiEAIAFBIGsiAUEfSw0ACwsLVgEBfwJAIAAoAgwNAAJAAkACQAJAIAAtADEOAwEAAwILIAAoAjgiAUUNACABKAIwIgFFDQAgACABEQAAIgENAwtBAA8LAAsgAEHKGTYCEEEOIQELIAELGgAgACgCDEUEQCAAQd4fNgIQIABBFTYCDAsLFAAgACgCDEEVRgRAIABBADYCDAsLFAAgACgCDEEWRgRAIABBADYCDAsLBwAgACgCDAsHACAAKAIQCwkAIAAgATYCEAsHACAAKAIUCysAAkAgAEEnTw0AQv//////CSAArYhCAYNQDQAgAEECdEHQOGooAgAPCwALFwAgAEEvTwRAAAsgAEECdEHsOWooAgALvwkBAX9B9C0hAQJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIABB5ABrDvQDY2IAAWFhYWFhYQIDBAVhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhBgcICQoLDA0OD2FhYWFhEGFhYWFhYWFhYWFhEWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYRITFBUWFxgZGhthYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhHB0eHyAhIiMkJSYnKCkqKywtLi8wMTIzNDU2YTc4OTphYWFhYWFhYTthYWE8YWFhYT0+P2FhYWFhYWFhQGFhQWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYUJDREVGR0hJSktMTU5PUFFSU2FhYWFhYWFhVFVWV1hZWlthXF1hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFeYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhX2BhC0HqLA8LQZgmDwtB7TEPC0GgNw8LQckpDwtBtCkPC0GWLQ8LQesrDwtBojUPC0HbNA8LQeApDwtB4yQPC0HVJA8LQe4kDwtB5iUPC0HKNA8LQdA3DwtBqjUPC0H1LA8LQfYmDwtBgiIPC0HyMw8LQb4oDwtB5zcPC0HNIQ8LQcAhDwtBuCUPC0HLJQ8LQZYkDwtBjzQPC0HNNQ8LQd0qDwtB7jMPC0GcNA8LQZ4xDwtB9DUPC0HlIg8LQa8lDwtBmTEPC0GyNg8LQfk2DwtBxDIPC0HdLA8LQYIxDwtBwTEPC0GNNw8LQckkDwtB7DYPC0HnKg8LQcgjDwtB4iEPC0HJNw8LQaUiDwtBlCIPC0HbNg8LQd41DwtBhiYPC0G8Kw8LQYsyDwtBoCMPC0H2MA8LQYAsDwtBiSsPC0GkJg8LQfIjDwtBgSgPC0GrMg8LQesnDwtBwjYPC0GiJA8LQc8qDwtB3CMPC0GHJw8LQeQ0DwtBtyIPC0GtMQ8LQdUiDwtBrzQPC0HeJg8LQdYyDwtB9DQPC0GBOA8LQfQ3DwtBkjYPC0GdJw8LQYIpDwtBjSMPC0HXMQ8LQb01DwtBtDcPC0HYMA8LQbYnDwtBmjgPC0GnKg8LQcQnDwtBriMPC0H1Ig8LAAtByiYhAQsgAQsXACAAIAAvAS5B/v8DcSABQQBHcjsBLgsaACAAIAAvAS5B/f8DcSABQQBHQQF0cjsBLgsaACAAIAAvAS5B+/8DcSABQQBHQQJ0cjsBLgsaACAAIAAvAS5B9/8DcSABQQBHQQN0cjsBLgsaACAAIAAvAS5B7/8DcSABQQBHQQR0cjsBLgsaACAAIAAvAS5B3/8DcSABQQBHQQV0cjsBLgsaACAAIAAvAS5Bv/8DcSABQQBHQQZ0cjsBLgsaACAAIAAvAS5B//4DcSABQQBHQQd0cjsBLgsaACAAIAAvAS5B//0DcSABQQBHQQh0cjsBLgsaACAAIAAvAS5B//sDcSABQQBHQQl0cjsBLgs+AQJ/AkAgACgCOCIDRQ0AIAMoAgQiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQeESNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAggiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQfwRNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAgwiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQewKNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAhAiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQfoeNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAhQiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQcsQNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAhgiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQbcfNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAhwiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQb8VNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAiwiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQf4INgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAiAiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQYwdNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAiQiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQeYVNgIQQRghBAsgBAs4ACAAAn8gAC8BMkEUcUEURgRAQQEgAC0AKEEBRg0BGiAALwE0QeUARgwBCyAALQApQQVGCzoAMAtZAQJ/AkAgAC0AKEEBRg0AIAAvATQiAUHkAGtB5ABJDQAgAUHMAUYNACABQbACRg0AIAAvATIiAEHAAHENAEEBIQIgAEGIBHFBgARGDQAgAEEocUUhAgsgAguMAQECfwJAAkACQCAALQAqRQ0AIAAtACtFDQAgAC8BMiIBQQJxRQ0BDAILIAAvATIiAUEBcUUNAQtBASECIAAtAChBAUYNACAALwE0IgBB5ABrQeQASQ0AIABBzAFGDQAgAEGwAkYNACABQcAAcQ0AQQAhAiABQYgEcUGABEYNACABQShxQQBHIQILIAILcwAgAEEQav0MAAAAAAAAAAAAAAAAAAAAAP0LAwAgAP0MAAAAAAAAAAAAAAAAAAAAAP0LAwAgAEEwav0MAAAAAAAAAAAAAAAAAAAAAP0LAwAgAEEgav0MAAAAAAAAAAAAAAAAAAAAAP0LAwAgAEH9ATYCHAsGACAAEDoLmi0BC38jAEEQayIKJABB3NUAKAIAIglFBEBBnNkAKAIAIgVFBEBBqNkAQn83AgBBoNkAQoCAhICAgMAANwIAQZzZACAKQQhqQXBxQdiq1aoFcyIFNgIAQbDZAEEANgIAQYDZAEEANgIAC0GE2QBBwNkENgIAQdTVAEHA2QQ2AgBB6NUAIAU2AgBB5NUAQX82AgBBiNkAQcCmAzYCAANAIAFBgNYAaiABQfTVAGoiAjYCACACIAFB7NUAaiIDNgIAIAFB+NUAaiADNgIAIAFBiNYAaiABQfzVAGoiAzYCACADIAI2AgAgAUGQ1gBqIAFBhNYAaiICNgIAIAIgAzYCACABQYzWAGogAjYCACABQSBqIgFBgAJHDQALQczZBEGBpgM2AgBB4NUAQazZACgCADYCAEHQ1QBBgKYDNgIAQdzVAEHI2QQ2AgBBzP8HQTg2AgBByNkEIQkLAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAEHsAU0EQEHE1QAoAgAiBkEQIABBE2pBcHEgAEELSRsiBEEDdiIAdiIBQQNxBEACQCABQQFxIAByQQFzIgJBA3QiAEHs1QBqIgEgAEH01QBqKAIAIgAoAggiA0YEQEHE1QAgBkF+IAJ3cTYCAAwBCyABIAM2AgggAyABNgIMCyAAQQhqIQEgACACQQN0IgJBA3I2AgQgACACaiIAIAAoAgRBAXI2AgQMEQtBzNUAKAIAIgggBE8NASABBEACQEECIAB0IgJBACACa3IgASAAdHFoIgBBA3QiAkHs1QBqIgEgAkH01QBqKAIAIgIoAggiA0YEQEHE1QAgBkF+IAB3cSIGNgIADAELIAEgAzYCCCADIAE2AgwLIAIgBEEDcjYCBCAAQQN0IgAgBGshBSAAIAJqIAU2AgAgAiAEaiIEIAVBAXI2AgQgCARAIAhBeHFB7NUAaiEAQdjVACgCACEDAn9BASAIQQN2dCIBIAZxRQRAQcTVACABIAZyNgIAIAAMAQsgACgCCAsiASADNgIMIAAgAzYCCCADIAA2AgwgAyABNgIICyACQQhqIQFB2NUAIAQ2AgBBzNUAIAU2AgAMEQtByNUAKAIAIgtFDQEgC2hBAnRB9NcAaigCACIAKAIEQXhxIARrIQUgACECA0ACQCACKAIQIgFFBEAgAkEUaigCACIBRQ0BCyABKAIEQXhxIARrIgMgBUkhAiADIAUgAhshBSABIAAgAhshACABIQIMAQsLIAAoAhghCSAAKAIMIgMgAEcEQEHU1QAoAgAaIAMgACgCCCIBNgIIIAEgAzYCDAwQCyAAQRRqIgIoAgAiAUUEQCAAKAIQIgFFDQMgAEEQaiECCwNAIAIhByABIgNBFGoiAigCACIBDQAgA0EQaiECIAMoAhAiAQ0ACyAHQQA2AgAMDwtBfyEEIABBv39LDQAgAEETaiIBQXBxIQRByNUAKAIAIghFDQBBACAEayEFAkACQAJAAn9BACAEQYACSQ0AGkEfIARB////B0sNABogBEEmIAFBCHZnIgBrdkEBcSAAQQF0a0E+agsiBkECdEH01wBqKAIAIgJFBEBBACEBQQAhAwwBC0EAIQEgBEEZIAZBAXZrQQAgBkEfRxt0IQBBACEDA0ACQCACKAIEQXhxIARrIgcgBU8NACACIQMgByIFDQBBACEFIAIhAQwDCyABIAJBFGooAgAiByAHIAIgAEEddkEEcWpBEGooAgAiAkYbIAEgBxshASAAQQF0IQAgAg0ACwsgASADckUEQEEAIQNBAiAGdCIAQQAgAGtyIAhxIgBFDQMgAGhBAnRB9NcAaigCACEBCyABRQ0BCwNAIAEoAgRBeHEgBGsiAiAFSSEAIAIgBSAAGyEFIAEgAyAAGyEDIAEoAhAiAAR/IAAFIAFBFGooAgALIgENAAsLIANFDQAgBUHM1QAoAgAgBGtPDQAgAygCGCEHIAMgAygCDCIARwRAQdTVACgCABogACADKAIIIgE2AgggASAANgIMDA4LIANBFGoiAigCACIBRQRAIAMoAhAiAUUNAyADQRBqIQILA0AgAiEGIAEiAEEUaiICKAIAIgENACAAQRBqIQIgACgCECIBDQALIAZBADYCAAwNC0HM1QAoAgAiAyAETwRAQdjVACgCACEBAkAgAyAEayICQRBPBEAgASAEaiIAIAJBAXI2AgQgASADaiACNgIAIAEgBEEDcjYCBAwBCyABIANBA3I2AgQgASADaiIAIAAoAgRBAXI2AgRBACEAQQAhAgtBzNUAIAI2AgBB2NUAIAA2AgAgAUEIaiEBDA8LQdDVACgCACIDIARLBEAgBCAJaiIAIAMgBGsiAUEBcjYCBEHc1QAgADYCAEHQ1QAgATYCACAJIARBA3I2AgQgCUEIaiEBDA8LQQAhASAEAn9BnNkAKAIABEBBpNkAKAIADAELQajZAEJ/NwIAQaDZAEKAgISAgIDAADcCAEGc2QAgCkEMakFwcUHYqtWqBXM2AgBBsNkAQQA2AgBBgNkAQQA2AgBBgIAECyIAIARBxwBqIgVqIgZBACAAayIHcSICTwRAQbTZAEEwNgIADA8LAkBB/NgAKAIAIgFFDQBB9NgAKAIAIgggAmohACAAIAFNIAAgCEtxDQBBACEBQbTZAEEwNgIADA8LQYDZAC0AAEEEcQ0EAkACQCAJBEBBhNkAIQEDQCABKAIAIgAgCU0EQCAAIAEoAgRqIAlLDQMLIAEoAggiAQ0ACwtBABA7IgBBf0YNBSACIQZBoNkAKAIAIgFBAWsiAyAAcQRAIAIgAGsgACADakEAIAFrcWohBgsgBCAGTw0FIAZB/v///wdLDQVB/NgAKAIAIgMEQEH02AAoAgAiByAGaiEBIAEgB00NBiABIANLDQYLIAYQOyIBIABHDQEMBwsgBiADayAHcSIGQf7///8HSw0EIAYQOyEAIAAgASgCACABKAIEakYNAyAAIQELAkAgBiAEQcgAak8NACABQX9GDQBBpNkAKAIAIgAgBSAGa2pBACAAa3EiAEH+////B0sEQCABIQAMBwsgABA7QX9HBEAgACAGaiEGIAEhAAwHC0EAIAZrEDsaDAQLIAEiAEF/Rw0FDAMLQQAhAwwMC0EAIQAMCgsgAEF/Rw0CC0GA2QBBgNkAKAIAQQRyNgIACyACQf7///8HSw0BIAIQOyEAQQAQOyEBIABBf0YNASABQX9GDQEgACABTw0BIAEgAGsiBiAEQThqTQ0BC0H02ABB9NgAKAIAIAZqIgE2AgBB+NgAKAIAIAFJBEBB+NgAIAE2AgALAkACQAJAQdzVACgCACICBEBBhNkAIQEDQCAAIAEoAgAiAyABKAIEIgVqRg0CIAEoAggiAQ0ACwwCC0HU1QAoAgAiAUEARyAAIAFPcUUEQEHU1QAgADYCAAtBACEBQYjZACAGNgIAQYTZACAANgIAQeTVAEF/NgIAQejVAEGc2QAoAgA2AgBBkNkAQQA2AgADQCABQYDWAGogAUH01QBqIgI2AgAgAiABQezVAGoiAzYCACABQfjVAGogAzYCACABQYjWAGogAUH81QBqIgM2AgAgAyACNgIAIAFBkNYAaiABQYTWAGoiAjYCACACIAM2AgAgAUGM1gBqIAI2AgAgAUEgaiIBQYACRw0AC0F4IABrQQ9xIgEgAGoiAiAGQThrIgMgAWsiAUEBcjYCBEHg1QBBrNkAKAIANgIAQdDVACABNgIAQdzVACACNgIAIAAgA2pBODYCBAwCCyAAIAJNDQAgAiADSQ0AIAEoAgxBCHENAEF4IAJrQQ9xIgAgAmoiA0HQ1QAoAgAgBmoiByAAayIAQQFyNgIEIAEgBSAGajYCBEHg1QBBrNkAKAIANgIAQdDVACAANgIAQdzVACADNgIAIAIgB2pBODYCBAwBCyAAQdTVACgCAEkEQEHU1QAgADYCAAsgACAGaiEDQYTZACEBAkACQAJAA0AgAyABKAIARwRAIAEoAggiAQ0BDAILCyABLQAMQQhxRQ0BC0GE2QAhAQNAIAEoAgAiAyACTQRAIAMgASgCBGoiBSACSw0DCyABKAIIIQEMAAsACyABIAA2AgAgASABKAIEIAZqNgIEIABBeCAAa0EPcWoiCSAEQQNyNgIEIANBeCADa0EPcWoiBiAEIAlqIgRrIQEgAiAGRgRAQdzVACAENgIAQdDVAEHQ1QAoAgAgAWoiADYCACAEIABBAXI2AgQMCAtB2NUAKAIAIAZGBEBB2NUAIAQ2AgBBzNUAQczVACgCACABaiIANgIAIAQgAEEBcjYCBCAAIARqIAA2AgAMCAsgBigCBCIFQQNxQQFHDQYgBUF4cSEIIAVB/wFNBEAgBUEDdiEDIAYoAggiACAGKAIMIgJGBEBBxNUAQcTVACgCAEF+IAN3cTYCAAwHCyACIAA2AgggACACNgIMDAYLIAYoAhghByAGIAYoAgwiAEcEQCAAIAYoAggiAjYCCCACIAA2AgwMBQsgBkEUaiICKAIAIgVFBEAgBigCECIFRQ0EIAZBEGohAgsDQCACIQMgBSIAQRRqIgIoAgAiBQ0AIABBEGohAiAAKAIQIgUNAAsgA0EANgIADAQLQXggAGtBD3EiASAAaiIHIAZBOGsiAyABayIBQQFyNgIEIAAgA2pBODYCBCACIAVBNyAFa0EPcWpBP2siAyADIAJBEGpJGyIDQSM2AgRB4NUAQazZACgCADYCAEHQ1QAgATYCAEHc1QAgBzYCACADQRBqQYzZACkCADcCACADQYTZACkCADcCCEGM2QAgA0EIajYCAEGI2QAgBjYCAEGE2QAgADYCAEGQ2QBBADYCACADQSRqIQEDQCABQQc2AgAgBSABQQRqIgFLDQALIAIgA0YNACADIAMoAgRBfnE2AgQgAyADIAJrIgU2AgAgAiAFQQFyNgIEIAVB/wFNBEAgBUF4cUHs1QBqIQACf0HE1QAoAgAiAUEBIAVBA3Z0IgNxRQRAQcTVACABIANyNgIAIAAMAQsgACgCCAsiASACNgIMIAAgAjYCCCACIAA2AgwgAiABNgIIDAELQR8hASAFQf///wdNBEAgBUEmIAVBCHZnIgBrdkEBcSAAQQF0a0E+aiEBCyACIAE2AhwgAkIANwIQIAFBAnRB9NcAaiEAQcjVACgCACIDQQEgAXQiBnFFBEAgACACNgIAQcjVACADIAZyNgIAIAIgADYCGCACIAI2AgggAiACNgIMDAELIAVBGSABQQF2a0EAIAFBH0cbdCEBIAAoAgAhAwJAA0AgAyIAKAIEQXhxIAVGDQEgAUEddiEDIAFBAXQhASAAIANBBHFqQRBqIgYoAgAiAw0ACyAGIAI2AgAgAiAANgIYIAIgAjYCDCACIAI2AggMAQsgACgCCCIBIAI2AgwgACACNgIIIAJBADYCGCACIAA2AgwgAiABNgIIC0HQ1QAoAgAiASAETQ0AQdzVACgCACIAIARqIgIgASAEayIBQQFyNgIEQdDVACABNgIAQdzVACACNgIAIAAgBEEDcjYCBCAAQQhqIQEMCAtBACEBQbTZAEEwNgIADAcLQQAhAAsgB0UNAAJAIAYoAhwiAkECdEH01wBqIgMoAgAgBkYEQCADIAA2AgAgAA0BQcjVAEHI1QAoAgBBfiACd3E2AgAMAgsgB0EQQRQgBygCECAGRhtqIAA2AgAgAEUNAQsgACAHNgIYIAYoAhAiAgRAIAAgAjYCECACIAA2AhgLIAZBFGooAgAiAkUNACAAQRRqIAI2AgAgAiAANgIYCyABIAhqIQEgBiAIaiIGKAIEIQULIAYgBUF+cTYCBCABIARqIAE2AgAgBCABQQFyNgIEIAFB/wFNBEAgAUF4cUHs1QBqIQACf0HE1QAoAgAiAkEBIAFBA3Z0IgFxRQRAQcTVACABIAJyNgIAIAAMAQsgACgCCAsiASAENgIMIAAgBDYCCCAEIAA2AgwgBCABNgIIDAELQR8hBSABQf///wdNBEAgAUEmIAFBCHZnIgBrdkEBcSAAQQF0a0E+aiEFCyAEIAU2AhwgBEIANwIQIAVBAnRB9NcAaiEAQcjVACgCACICQQEgBXQiA3FFBEAgACAENgIAQcjVACACIANyNgIAIAQgADYCGCAEIAQ2AgggBCAENgIMDAELIAFBGSAFQQF2a0EAIAVBH0cbdCEFIAAoAgAhAAJAA0AgACICKAIEQXhxIAFGDQEgBUEddiEAIAVBAXQhBSACIABBBHFqQRBqIgMoAgAiAA0ACyADIAQ2AgAgBCACNgIYIAQgBDYCDCAEIAQ2AggMAQsgAigCCCIAIAQ2AgwgAiAENgIIIARBADYCGCAEIAI2AgwgBCAANgIICyAJQQhqIQEMAgsCQCAHRQ0AAkAgAygCHCIBQQJ0QfTXAGoiAigCACADRgRAIAIgADYCACAADQFByNUAIAhBfiABd3EiCDYCAAwCCyAHQRBBFCAHKAIQIANGG2ogADYCACAARQ0BCyAAIAc2AhggAygCECIBBEAgACABNgIQIAEgADYCGAsgA0EUaigCACIBRQ0AIABBFGogATYCACABIAA2AhgLAkAgBUEPTQRAIAMgBCAFaiIAQQNyNgIEIAAgA2oiACAAKAIEQQFyNgIEDAELIAMgBGoiAiAFQQFyNgIEIAMgBEEDcjYCBCACIAVqIAU2AgAgBUH/AU0EQCAFQXhxQezVAGohAAJ/QcTVACgCACIBQQEgBUEDdnQiBXFFBEBBxNUAIAEgBXI2AgAgAAwBCyAAKAIICyIBIAI2AgwgACACNgIIIAIgADYCDCACIAE2AggMAQtBHyEBIAVB////B00EQCAFQSYgBUEIdmciAGt2QQFxIABBAXRrQT5qIQELIAIgATYCHCACQgA3AhAgAUECdEH01wBqIQBBASABdCIEIAhxRQRAIAAgAjYCAEHI1QAgBCAIcjYCACACIAA2AhggAiACNgIIIAIgAjYCDAwBCyAFQRkgAUEBdmtBACABQR9HG3QhASAAKAIAIQQCQANAIAQiACgCBEF4cSAFRg0BIAFBHXYhBCABQQF0IQEgACAEQQRxakEQaiIGKAIAIgQNAAsgBiACNgIAIAIgADYCGCACIAI2AgwgAiACNgIIDAELIAAoAggiASACNgIMIAAgAjYCCCACQQA2AhggAiAANgIMIAIgATYCCAsgA0EIaiEBDAELAkAgCUUNAAJAIAAoAhwiAUECdEH01wBqIgIoAgAgAEYEQCACIAM2AgAgAw0BQcjVACALQX4gAXdxNgIADAILIAlBEEEUIAkoAhAgAEYbaiADNgIAIANFDQELIAMgCTYCGCAAKAIQIgEEQCADIAE2AhAgASADNgIYCyAAQRRqKAIAIgFFDQAgA0EUaiABNgIAIAEgAzYCGAsCQCAFQQ9NBEAgACAEIAVqIgFBA3I2AgQgACABaiIBIAEoAgRBAXI2AgQMAQsgACAEaiIHIAVBAXI2AgQgACAEQQNyNgIEIAUgB2ogBTYCACAIBEAgCEF4cUHs1QBqIQFB2NUAKAIAIQMCf0EBIAhBA3Z0IgIgBnFFBEBBxNUAIAIgBnI2AgAgAQwBCyABKAIICyICIAM2AgwgASADNgIIIAMgATYCDCADIAI2AggLQdjVACAHNgIAQczVACAFNgIACyAAQQhqIQELIApBEGokACABC0MAIABFBEA/AEEQdA8LAkAgAEH//wNxDQAgAEEASA0AIABBEHZAACIAQX9GBEBBtNkAQTA2AgBBfw8LIABBEHQPCwALC5lCIgBBgAgLDQEAAAAAAAAAAgAAAAMAQZgICwUEAAAABQBBqAgLCQYAAAAHAAAACABB5AgLwjJJbnZhbGlkIGNoYXIgaW4gdXJsIHF1ZXJ5AFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fYm9keQBDb250ZW50LUxlbmd0aCBvdmVyZmxvdwBDaHVuayBzaXplIG92ZXJmbG93AEludmFsaWQgbWV0aG9kIGZvciBIVFRQL3gueCByZXF1ZXN0AEludmFsaWQgbWV0aG9kIGZvciBSVFNQL3gueCByZXF1ZXN0AEV4cGVjdGVkIFNPVVJDRSBtZXRob2QgZm9yIElDRS94LnggcmVxdWVzdABJbnZhbGlkIGNoYXIgaW4gdXJsIGZyYWdtZW50IHN0YXJ0AEV4cGVjdGVkIGRvdABTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3N0YXR1cwBJbnZhbGlkIHJlc3BvbnNlIHN0YXR1cwBFeHBlY3RlZCBMRiBhZnRlciBoZWFkZXJzAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIGV4dGVuc2lvbnMAVXNlciBjYWxsYmFjayBlcnJvcgBgb25fcmVzZXRgIGNhbGxiYWNrIGVycm9yAGBvbl9jaHVua19oZWFkZXJgIGNhbGxiYWNrIGVycm9yAGBvbl9tZXNzYWdlX2JlZ2luYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfZXh0ZW5zaW9uX3ZhbHVlYCBjYWxsYmFjayBlcnJvcgBgb25fc3RhdHVzX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fdmVyc2lvbl9jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX3VybF9jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX3Byb3RvY29sX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9oZWFkZXJfdmFsdWVfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9tZXNzYWdlX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fbWV0aG9kX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25faGVhZGVyX2ZpZWxkX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfZXh0ZW5zaW9uX25hbWVgIGNhbGxiYWNrIGVycm9yAFVuZXhwZWN0ZWQgY2hhciBpbiB1cmwgc2VydmVyAEludmFsaWQgaGVhZGVyIHZhbHVlIGNoYXIASW52YWxpZCBoZWFkZXIgZmllbGQgY2hhcgBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3ZlcnNpb24ASW52YWxpZCBtaW5vciB2ZXJzaW9uAEludmFsaWQgbWFqb3IgdmVyc2lvbgBFeHBlY3RlZCBzcGFjZSBhZnRlciB2ZXJzaW9uAEV4cGVjdGVkIENSTEYgYWZ0ZXIgdmVyc2lvbgBJbnZhbGlkIEhUVFAgdmVyc2lvbgBJbnZhbGlkIGhlYWRlciB0b2tlbgBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3VybABJbnZhbGlkIGNoYXJhY3RlcnMgaW4gdXJsAFVuZXhwZWN0ZWQgc3RhcnQgY2hhciBpbiB1cmwARG91YmxlIEAgaW4gdXJsAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fcHJvdG9jb2wARW1wdHkgQ29udGVudC1MZW5ndGgASW52YWxpZCBjaGFyYWN0ZXIgaW4gQ29udGVudC1MZW5ndGgAVHJhbnNmZXItRW5jb2RpbmcgY2FuJ3QgYmUgcHJlc2VudCB3aXRoIENvbnRlbnQtTGVuZ3RoAER1cGxpY2F0ZSBDb250ZW50LUxlbmd0aABJbnZhbGlkIGNoYXIgaW4gdXJsIHBhdGgAQ29udGVudC1MZW5ndGggY2FuJ3QgYmUgcHJlc2VudCB3aXRoIFRyYW5zZmVyLUVuY29kaW5nAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgY2h1bmsgc2l6ZQBFeHBlY3RlZCBMRiBhZnRlciBjaHVuayBzaXplAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIHNpemUAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9oZWFkZXJfdmFsdWUAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9jaHVua19leHRlbnNpb25fdmFsdWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyB2YWx1ZQBVbmV4cGVjdGVkIHdoaXRlc3BhY2UgYWZ0ZXIgaGVhZGVyIHZhbHVlAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgaGVhZGVyIHZhbHVlAE1pc3NpbmcgZXhwZWN0ZWQgTEYgYWZ0ZXIgaGVhZGVyIHZhbHVlAEludmFsaWQgYFRyYW5zZmVyLUVuY29kaW5nYCBoZWFkZXIgdmFsdWUATWlzc2luZyBleHBlY3RlZCBDUiBhZnRlciBjaHVuayBleHRlbnNpb24gdmFsdWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBxdW90ZSB2YWx1ZQBJbnZhbGlkIHF1b3RlZC1wYWlyIGluIGNodW5rIGV4dGVuc2lvbnMgcXVvdGVkIHZhbHVlAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIGV4dGVuc2lvbnMgcXVvdGVkIHZhbHVlAFBhdXNlZCBieSBvbl9oZWFkZXJzX2NvbXBsZXRlAEludmFsaWQgRU9GIHN0YXRlAG9uX3Jlc2V0IHBhdXNlAG9uX2NodW5rX2hlYWRlciBwYXVzZQBvbl9tZXNzYWdlX2JlZ2luIHBhdXNlAG9uX2NodW5rX2V4dGVuc2lvbl92YWx1ZSBwYXVzZQBvbl9zdGF0dXNfY29tcGxldGUgcGF1c2UAb25fdmVyc2lvbl9jb21wbGV0ZSBwYXVzZQBvbl91cmxfY29tcGxldGUgcGF1c2UAb25fcHJvdG9jb2xfY29tcGxldGUgcGF1c2UAb25fY2h1bmtfY29tcGxldGUgcGF1c2UAb25faGVhZGVyX3ZhbHVlX2NvbXBsZXRlIHBhdXNlAG9uX21lc3NhZ2VfY29tcGxldGUgcGF1c2UAb25fbWV0aG9kX2NvbXBsZXRlIHBhdXNlAG9uX2hlYWRlcl9maWVsZF9jb21wbGV0ZSBwYXVzZQBvbl9jaHVua19leHRlbnNpb25fbmFtZSBwYXVzZQBVbmV4cGVjdGVkIHNwYWNlIGFmdGVyIHN0YXJ0IGxpbmUATWlzc2luZyBleHBlY3RlZCBDUiBhZnRlciByZXNwb25zZSBsaW5lAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fY2h1bmtfZXh0ZW5zaW9uX25hbWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBuYW1lAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgY2h1bmsgZXh0ZW5zaW9uIG5hbWUASW52YWxpZCBzdGF0dXMgY29kZQBQYXVzZSBvbiBDT05ORUNUL1VwZ3JhZGUAUGF1c2Ugb24gUFJJL1VwZ3JhZGUARXhwZWN0ZWQgSFRUUC8yIENvbm5lY3Rpb24gUHJlZmFjZQBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX21ldGhvZABFeHBlY3RlZCBzcGFjZSBhZnRlciBtZXRob2QAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9oZWFkZXJfZmllbGQAUGF1c2VkAEludmFsaWQgd29yZCBlbmNvdW50ZXJlZABJbnZhbGlkIG1ldGhvZCBlbmNvdW50ZXJlZABNaXNzaW5nIGV4cGVjdGVkIENSIGFmdGVyIGNodW5rIGRhdGEARXhwZWN0ZWQgTEYgYWZ0ZXIgY2h1bmsgZGF0YQBVbmV4cGVjdGVkIGNoYXIgaW4gdXJsIHNjaGVtYQBSZXF1ZXN0IGhhcyBpbnZhbGlkIGBUcmFuc2Zlci1FbmNvZGluZ2AARGF0YSBhZnRlciBgQ29ubmVjdGlvbjogY2xvc2VgAFNXSVRDSF9QUk9YWQBVU0VfUFJPWFkATUtBQ1RJVklUWQBVTlBST0NFU1NBQkxFX0VOVElUWQBRVUVSWQBDT1BZAE1PVkVEX1BFUk1BTkVOVExZAFRPT19FQVJMWQBOT1RJRlkARkFJTEVEX0RFUEVOREVOQ1kAQkFEX0dBVEVXQVkAUExBWQBQVVQAQ0hFQ0tPVVQAR0FURVdBWV9USU1FT1VUAFJFUVVFU1RfVElNRU9VVABORVRXT1JLX0NPTk5FQ1RfVElNRU9VVABDT05ORUNUSU9OX1RJTUVPVVQATE9HSU5fVElNRU9VVABORVRXT1JLX1JFQURfVElNRU9VVABQT1NUAE1JU0RJUkVDVEVEX1JFUVVFU1QAQ0xJRU5UX0NMT1NFRF9SRVFVRVNUAENMSUVOVF9DTE9TRURfTE9BRF9CQUxBTkNFRF9SRVFVRVNUAEJBRF9SRVFVRVNUAEhUVFBfUkVRVUVTVF9TRU5UX1RPX0hUVFBTX1BPUlQAUkVQT1JUAElNX0FfVEVBUE9UAFJFU0VUX0NPTlRFTlQATk9fQ09OVEVOVABQQVJUSUFMX0NPTlRFTlQASFBFX0lOVkFMSURfQ09OU1RBTlQASFBFX0NCX1JFU0VUAEdFVABIUEVfU1RSSUNUAENPTkZMSUNUAFRFTVBPUkFSWV9SRURJUkVDVABQRVJNQU5FTlRfUkVESVJFQ1QAQ09OTkVDVABNVUxUSV9TVEFUVVMASFBFX0lOVkFMSURfU1RBVFVTAFRPT19NQU5ZX1JFUVVFU1RTAEVBUkxZX0hJTlRTAFVOQVZBSUxBQkxFX0ZPUl9MRUdBTF9SRUFTT05TAE9QVElPTlMAU1dJVENISU5HX1BST1RPQ09MUwBWQVJJQU5UX0FMU09fTkVHT1RJQVRFUwBNVUxUSVBMRV9DSE9JQ0VTAElOVEVSTkFMX1NFUlZFUl9FUlJPUgBXRUJfU0VSVkVSX1VOS05PV05fRVJST1IAUkFJTEdVTl9FUlJPUgBJREVOVElUWV9QUk9WSURFUl9BVVRIRU5USUNBVElPTl9FUlJPUgBTU0xfQ0VSVElGSUNBVEVfRVJST1IASU5WQUxJRF9YX0ZPUldBUkRFRF9GT1IAU0VUX1BBUkFNRVRFUgBHRVRfUEFSQU1FVEVSAEhQRV9VU0VSAFNFRV9PVEhFUgBIUEVfQ0JfQ0hVTktfSEVBREVSAEV4cGVjdGVkIExGIGFmdGVyIENSAE1LQ0FMRU5EQVIAU0VUVVAAV0VCX1NFUlZFUl9JU19ET1dOAFRFQVJET1dOAEhQRV9DTE9TRURfQ09OTkVDVElPTgBIRVVSSVNUSUNfRVhQSVJBVElPTgBESVNDT05ORUNURURfT1BFUkFUSU9OAE5PTl9BVVRIT1JJVEFUSVZFX0lORk9STUFUSU9OAEhQRV9JTlZBTElEX1ZFUlNJT04ASFBFX0NCX01FU1NBR0VfQkVHSU4AU0lURV9JU19GUk9aRU4ASFBFX0lOVkFMSURfSEVBREVSX1RPS0VOAElOVkFMSURfVE9LRU4ARk9SQklEREVOAEVOSEFOQ0VfWU9VUl9DQUxNAEhQRV9JTlZBTElEX1VSTABCTE9DS0VEX0JZX1BBUkVOVEFMX0NPTlRST0wATUtDT0wAQUNMAEhQRV9JTlRFUk5BTABSRVFVRVNUX0hFQURFUl9GSUVMRFNfVE9PX0xBUkdFX1VOT0ZGSUNJQUwASFBFX09LAFVOTElOSwBVTkxPQ0sAUFJJAFJFVFJZX1dJVEgASFBFX0lOVkFMSURfQ09OVEVOVF9MRU5HVEgASFBFX1VORVhQRUNURURfQ09OVEVOVF9MRU5HVEgARkxVU0gAUFJPUFBBVENIAE0tU0VBUkNIAFVSSV9UT09fTE9ORwBQUk9DRVNTSU5HAE1JU0NFTExBTkVPVVNfUEVSU0lTVEVOVF9XQVJOSU5HAE1JU0NFTExBTkVPVVNfV0FSTklORwBIUEVfSU5WQUxJRF9UUkFOU0ZFUl9FTkNPRElORwBFeHBlY3RlZCBDUkxGAEhQRV9JTlZBTElEX0NIVU5LX1NJWkUATU9WRQBDT05USU5VRQBIUEVfQ0JfU1RBVFVTX0NPTVBMRVRFAEhQRV9DQl9IRUFERVJTX0NPTVBMRVRFAEhQRV9DQl9WRVJTSU9OX0NPTVBMRVRFAEhQRV9DQl9VUkxfQ09NUExFVEUASFBFX0NCX1BST1RPQ09MX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19DT01QTEVURQBIUEVfQ0JfSEVBREVSX1ZBTFVFX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19FWFRFTlNJT05fVkFMVUVfQ09NUExFVEUASFBFX0NCX0NIVU5LX0VYVEVOU0lPTl9OQU1FX0NPTVBMRVRFAEhQRV9DQl9NRVNTQUdFX0NPTVBMRVRFAEhQRV9DQl9NRVRIT0RfQ09NUExFVEUASFBFX0NCX0hFQURFUl9GSUVMRF9DT01QTEVURQBERUxFVEUASFBFX0lOVkFMSURfRU9GX1NUQVRFAElOVkFMSURfU1NMX0NFUlRJRklDQVRFAFBBVVNFAE5PX1JFU1BPTlNFAFVOU1VQUE9SVEVEX01FRElBX1RZUEUAR09ORQBOT1RfQUNDRVBUQUJMRQBTRVJWSUNFX1VOQVZBSUxBQkxFAFJBTkdFX05PVF9TQVRJU0ZJQUJMRQBPUklHSU5fSVNfVU5SRUFDSEFCTEUAUkVTUE9OU0VfSVNfU1RBTEUAUFVSR0UATUVSR0UAUkVRVUVTVF9IRUFERVJfRklFTERTX1RPT19MQVJHRQBSRVFVRVNUX0hFQURFUl9UT09fTEFSR0UAUEFZTE9BRF9UT09fTEFSR0UASU5TVUZGSUNJRU5UX1NUT1JBR0UASFBFX1BBVVNFRF9VUEdSQURFAEhQRV9QQVVTRURfSDJfVVBHUkFERQBTT1VSQ0UAQU5OT1VOQ0UAVFJBQ0UASFBFX1VORVhQRUNURURfU1BBQ0UAREVTQ1JJQkUAVU5TVUJTQ1JJQkUAUkVDT1JEAEhQRV9JTlZBTElEX01FVEhPRABOT1RfRk9VTkQAUFJPUEZJTkQAVU5CSU5EAFJFQklORABVTkFVVEhPUklaRUQATUVUSE9EX05PVF9BTExPV0VEAEhUVFBfVkVSU0lPTl9OT1RfU1VQUE9SVEVEAEFMUkVBRFlfUkVQT1JURUQAQUNDRVBURUQATk9UX0lNUExFTUVOVEVEAExPT1BfREVURUNURUQASFBFX0NSX0VYUEVDVEVEAEhQRV9MRl9FWFBFQ1RFRABDUkVBVEVEAElNX1VTRUQASFBFX1BBVVNFRABUSU1FT1VUX09DQ1VSRUQAUEFZTUVOVF9SRVFVSVJFRABQUkVDT05ESVRJT05fUkVRVUlSRUQAUFJPWFlfQVVUSEVOVElDQVRJT05fUkVRVUlSRUQATkVUV09SS19BVVRIRU5USUNBVElPTl9SRVFVSVJFRABMRU5HVEhfUkVRVUlSRUQAU1NMX0NFUlRJRklDQVRFX1JFUVVJUkVEAFVQR1JBREVfUkVRVUlSRUQAUEFHRV9FWFBJUkVEAFBSRUNPTkRJVElPTl9GQUlMRUQARVhQRUNUQVRJT05fRkFJTEVEAFJFVkFMSURBVElPTl9GQUlMRUQAU1NMX0hBTkRTSEFLRV9GQUlMRUQATE9DS0VEAFRSQU5TRk9STUFUSU9OX0FQUExJRUQATk9UX01PRElGSUVEAE5PVF9FWFRFTkRFRABCQU5EV0lEVEhfTElNSVRfRVhDRUVERUQAU0lURV9JU19PVkVSTE9BREVEAEhFQUQARXhwZWN0ZWQgSFRUUC8sIFJUU1AvIG9yIElDRS8A5xUAAK8VAACkEgAAkhoAACYWAACeFAAA2xkAAHkVAAB+EgAA/hQAADYVAAALFgAA2BYAAPMSAABCGAAArBYAABIVAAAUFwAA7xcAAEgUAABxFwAAshoAAGsZAAB+GQAANRQAAIIaAABEFwAA/RYAAB4YAACHFwAAqhkAAJMSAAAHGAAALBcAAMoXAACkFwAA5xUAAOcVAABYFwAAOxgAAKASAAAtHAAAwxEAAEgRAADeEgAAQhMAAKQZAAD9EAAA9xUAAKUVAADvFgAA+BkAAEoWAABWFgAA9RUAAAoaAAAIGgAAARoAAKsVAABCEgAA1xAAAEwRAAAFGQAAVBYAAB4RAADKGQAAyBkAAE4WAAD/GAAAcRQAAPAVAADuFQAAlBkAAPwVAAC/GQAAmxkAAHwUAABDEQAAcBgAAJUUAAAnFAAAGRQAANUSAADUGQAARBYAAPcQAEG5OwsBAQBB0DsL4AEBAQIBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEDAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBBuj0LBAEAAAIAQdE9C14DBAMDAwMDAAADAwADAwADAwMDAwMDAwMDAAUAAAAAAAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAwADAEG6PwsEAQAAAgBB0T8LXgMAAwMDAwMAAAMDAAMDAAMDAwMDAwMDAwMABAAFAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwADAAMAQbDBAAsNbG9zZWVlcC1hbGl2ZQBBycEACwEBAEHgwQAL4AEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBBycMACwEBAEHgwwAL5wEBAQEBAQEBAQEBAQECAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAWNodW5rZWQAQfHFAAteAQABAQEBAQAAAQEAAQEAAQEBAQEBAQEBAQAAAAAAAAABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQAAAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAEAAQBB0McACyFlY3Rpb25lbnQtbGVuZ3Rob25yb3h5LWNvbm5lY3Rpb24AQYDIAAsgcmFuc2Zlci1lbmNvZGluZ3BncmFkZQ0KDQpTTQ0KDQoAQanIAAsFAQIAAQMAQcDIAAtfBAUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAQanKAAsFAQIAAQMAQcDKAAtfBAUFBgUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAQanMAAsEAQAAAQBBwcwAC14CAgACAgICAgICAgICAgICAgICAgICAgICAgICAgIAAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAEGpzgALBQECAAEDAEHAzgALXwQFAAAFBQUFBQUFBQUFBQYFBQUFBQUFBQUFBQUABQAHCAUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQAFAAUABQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAAAAFAEGp0AALBQEBAAEBAEHA0AALAQEAQdrQAAtBAgAAAAAAAAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAAAAAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAQanSAAsFAQEAAQEAQcDSAAsBAQBBytIACwYCAAAAAAIAQeHSAAs6AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAAAAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwBBoNQAC50BTk9VTkNFRUNLT1VUTkVDVEVURUNSSUJFTFVTSEVURUFEU0VBUkNIUkdFQ1RJVklUWUxFTkRBUlZFT1RJRllQVElPTlNDSFNFQVlTVEFUQ0hHRVVFUllPUkRJUkVDVE9SVFJDSFBBUkFNRVRFUlVSQ0VCU0NSSUJFQVJET1dOQUNFSU5ETktDS1VCU0NSSUJFVFRQQ0VUU1BBRFRQLw=='

let wasmBuffer

Object.defineProperty(module, 'exports', {
  get: () => {
    return wasmBuffer
      ? wasmBuffer
      : (wasmBuffer = Buffer.from(wasmBase64, 'base64'))
  }
})


/***/ }),

/***/ 3120:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.enumToMap = enumToMap;
function enumToMap(obj, filter = [], exceptions = []) {
    const emptyFilter = (filter?.length ?? 0) === 0;
    const emptyExceptions = (exceptions?.length ?? 0) === 0;
    return Object.fromEntries(Object.entries(obj).filter(([, value]) => {
        return (typeof value === 'number' &&
            (emptyFilter || filter.includes(value)) &&
            (emptyExceptions || !exceptions.includes(value)));
    }));
}


/***/ }),

/***/ 7850:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const {
  kConnected,
  kPending,
  kRunning,
  kSize,
  kFree,
  kQueued
} = __nccwpck_require__(2015)

class ClientStats {
  constructor (client) {
    this.connected = client[kConnected]
    this.pending = client[kPending]
    this.running = client[kRunning]
    this.size = client[kSize]
  }
}

class PoolStats {
  constructor (pool) {
    this.connected = pool[kConnected]
    this.free = pool[kFree]
    this.pending = pool[kPending]
    this.queued = pool[kQueued]
    this.running = pool[kRunning]
    this.size = pool[kSize]
  }
}

module.exports = { ClientStats, PoolStats }


/***/ }),

/***/ 271:
/***/ ((module) => {



/**
 * This module offers an optimized timer implementation designed for scenarios
 * where high precision is not critical.
 *
 * The timer achieves faster performance by using a low-resolution approach,
 * with an accuracy target of within 500ms. This makes it particularly useful
 * for timers with delays of 1 second or more, where exact timing is less
 * crucial.
 *
 * It's important to note that Node.js timers are inherently imprecise, as
 * delays can occur due to the event loop being blocked by other operations.
 * Consequently, timers may trigger later than their scheduled time.
 */

/**
 * The fastNow variable contains the internal fast timer clock value.
 *
 * @type {number}
 */
let fastNow = 0

/**
 * RESOLUTION_MS represents the target resolution time in milliseconds.
 *
 * @type {number}
 * @default 1000
 */
const RESOLUTION_MS = 1e3

/**
 * TICK_MS defines the desired interval in milliseconds between each tick.
 * The target value is set to half the resolution time, minus 1 ms, to account
 * for potential event loop overhead.
 *
 * @type {number}
 * @default 499
 */
const TICK_MS = (RESOLUTION_MS >> 1) - 1

/**
 * fastNowTimeout is a Node.js timer used to manage and process
 * the FastTimers stored in the `fastTimers` array.
 *
 * @type {NodeJS.Timeout}
 */
let fastNowTimeout

/**
 * The kFastTimer symbol is used to identify FastTimer instances.
 *
 * @type {Symbol}
 */
const kFastTimer = Symbol('kFastTimer')

/**
 * The fastTimers array contains all active FastTimers.
 *
 * @type {FastTimer[]}
 */
const fastTimers = []

/**
 * These constants represent the various states of a FastTimer.
 */

/**
 * The `NOT_IN_LIST` constant indicates that the FastTimer is not included
 * in the `fastTimers` array. Timers with this status will not be processed
 * during the next tick by the `onTick` function.
 *
 * A FastTimer can be re-added to the `fastTimers` array by invoking the
 * `refresh` method on the FastTimer instance.
 *
 * @type {-2}
 */
const NOT_IN_LIST = -2

/**
 * The `TO_BE_CLEARED` constant indicates that the FastTimer is scheduled
 * for removal from the `fastTimers` array. A FastTimer in this state will
 * be removed in the next tick by the `onTick` function and will no longer
 * be processed.
 *
 * This status is also set when the `clear` method is called on the FastTimer instance.
 *
 * @type {-1}
 */
const TO_BE_CLEARED = -1

/**
 * The `PENDING` constant signifies that the FastTimer is awaiting processing
 * in the next tick by the `onTick` function. Timers with this status will have
 * their `_idleStart` value set and their status updated to `ACTIVE` in the next tick.
 *
 * @type {0}
 */
const PENDING = 0

/**
 * The `ACTIVE` constant indicates that the FastTimer is active and waiting
 * for its timer to expire. During the next tick, the `onTick` function will
 * check if the timer has expired, and if so, it will execute the associated callback.
 *
 * @type {1}
 */
const ACTIVE = 1

/**
 * The onTick function processes the fastTimers array.
 *
 * @returns {void}
 */
function onTick () {
  /**
   * Increment the fastNow value by the TICK_MS value, despite the actual time
   * that has passed since the last tick. This approach ensures independence
   * from the system clock and delays caused by a blocked event loop.
   *
   * @type {number}
   */
  fastNow += TICK_MS

  /**
   * The `idx` variable is used to iterate over the `fastTimers` array.
   * Expired timers are removed by replacing them with the last element in the array.
   * Consequently, `idx` is only incremented when the current element is not removed.
   *
   * @type {number}
   */
  let idx = 0

  /**
   * The len variable will contain the length of the fastTimers array
   * and will be decremented when a FastTimer should be removed from the
   * fastTimers array.
   *
   * @type {number}
   */
  let len = fastTimers.length

  while (idx < len) {
    /**
     * @type {FastTimer}
     */
    const timer = fastTimers[idx]

    // If the timer is in the ACTIVE state and the timer has expired, it will
    // be processed in the next tick.
    if (timer._state === PENDING) {
      // Set the _idleStart value to the fastNow value minus the TICK_MS value
      // to account for the time the timer was in the PENDING state.
      timer._idleStart = fastNow - TICK_MS
      timer._state = ACTIVE
    } else if (
      timer._state === ACTIVE &&
      fastNow >= timer._idleStart + timer._idleTimeout
    ) {
      timer._state = TO_BE_CLEARED
      timer._idleStart = -1
      timer._onTimeout(timer._timerArg)
    }

    if (timer._state === TO_BE_CLEARED) {
      timer._state = NOT_IN_LIST

      // Move the last element to the current index and decrement len if it is
      // not the only element in the array.
      if (--len !== 0) {
        fastTimers[idx] = fastTimers[len]
      }
    } else {
      ++idx
    }
  }

  // Set the length of the fastTimers array to the new length and thus
  // removing the excess FastTimers elements from the array.
  fastTimers.length = len

  // If there are still active FastTimers in the array, refresh the Timer.
  // If there are no active FastTimers, the timer will be refreshed again
  // when a new FastTimer is instantiated.
  if (fastTimers.length !== 0) {
    refreshTimeout()
  }
}

function refreshTimeout () {
  // If the fastNowTimeout is already set and the Timer has the refresh()-
  // method available, call it to refresh the timer.
  // Some timer objects returned by setTimeout may not have a .refresh()
  // method (e.g. mocked timers in tests).
  if (fastNowTimeout?.refresh) {
    fastNowTimeout.refresh()
    // fastNowTimeout is not instantiated yet or refresh is not availabe,
    // create a new Timer.
  } else {
    clearTimeout(fastNowTimeout)
    fastNowTimeout = setTimeout(onTick, TICK_MS)
    // If the Timer has an unref method, call it to allow the process to exit,
    // if there are no other active handles. When using fake timers or mocked
    // environments (like Jest), .unref() may not be defined,
    fastNowTimeout?.unref()
  }
}

/**
 * The `FastTimer` class is a data structure designed to store and manage
 * timer information.
 */
class FastTimer {
  [kFastTimer] = true

  /**
   * The state of the timer, which can be one of the following:
   * - NOT_IN_LIST (-2)
   * - TO_BE_CLEARED (-1)
   * - PENDING (0)
   * - ACTIVE (1)
   *
   * @type {-2|-1|0|1}
   * @private
   */
  _state = NOT_IN_LIST

  /**
   * The number of milliseconds to wait before calling the callback.
   *
   * @type {number}
   * @private
   */
  _idleTimeout = -1

  /**
   * The time in milliseconds when the timer was started. This value is used to
   * calculate when the timer should expire.
   *
   * @type {number}
   * @default -1
   * @private
   */
  _idleStart = -1

  /**
   * The function to be executed when the timer expires.
   * @type {Function}
   * @private
   */
  _onTimeout

  /**
   * The argument to be passed to the callback when the timer expires.
   *
   * @type {*}
   * @private
   */
  _timerArg

  /**
   * @constructor
   * @param {Function} callback A function to be executed after the timer
   * expires.
   * @param {number} delay The time, in milliseconds that the timer should wait
   * before the specified function or code is executed.
   * @param {*} arg
   */
  constructor (callback, delay, arg) {
    this._onTimeout = callback
    this._idleTimeout = delay
    this._timerArg = arg

    this.refresh()
  }

  /**
   * Sets the timer's start time to the current time, and reschedules the timer
   * to call its callback at the previously specified duration adjusted to the
   * current time.
   * Using this on a timer that has already called its callback will reactivate
   * the timer.
   *
   * @returns {void}
   */
  refresh () {
    // In the special case that the timer is not in the list of active timers,
    // add it back to the array to be processed in the next tick by the onTick
    // function.
    if (this._state === NOT_IN_LIST) {
      fastTimers.push(this)
    }

    // If the timer is the only active timer, refresh the fastNowTimeout for
    // better resolution.
    if (!fastNowTimeout || fastTimers.length === 1) {
      refreshTimeout()
    }

    // Setting the state to PENDING will cause the timer to be reset in the
    // next tick by the onTick function.
    this._state = PENDING
  }

  /**
   * The `clear` method cancels the timer, preventing it from executing.
   *
   * @returns {void}
   * @private
   */
  clear () {
    // Set the state to TO_BE_CLEARED to mark the timer for removal in the next
    // tick by the onTick function.
    this._state = TO_BE_CLEARED

    // Reset the _idleStart value to -1 to indicate that the timer is no longer
    // active.
    this._idleStart = -1
  }
}

/**
 * This module exports a setTimeout and clearTimeout function that can be
 * used as a drop-in replacement for the native functions.
 */
module.exports = {
  /**
   * The setTimeout() method sets a timer which executes a function once the
   * timer expires.
   * @param {Function} callback A function to be executed after the timer
   * expires.
   * @param {number} delay The time, in milliseconds that the timer should
   * wait before the specified function or code is executed.
   * @param {*} [arg] An optional argument to be passed to the callback function
   * when the timer expires.
   * @returns {NodeJS.Timeout|FastTimer}
   */
  setTimeout (callback, delay, arg) {
    // If the delay is less than or equal to the RESOLUTION_MS value return a
    // native Node.js Timer instance.
    return delay <= RESOLUTION_MS
      ? setTimeout(callback, delay, arg)
      : new FastTimer(callback, delay, arg)
  },
  /**
   * The clearTimeout method cancels an instantiated Timer previously created
   * by calling setTimeout.
   *
   * @param {NodeJS.Timeout|FastTimer} timeout
   */
  clearTimeout (timeout) {
    // If the timeout is a FastTimer, call its own clear method.
    if (timeout[kFastTimer]) {
      /**
       * @type {FastTimer}
       */
      timeout.clear()
      // Otherwise it is an instance of a native NodeJS.Timeout, so call the
      // Node.js native clearTimeout function.
    } else {
      clearTimeout(timeout)
    }
  },
  /**
   * The setFastTimeout() method sets a fastTimer which executes a function once
   * the timer expires.
   * @param {Function} callback A function to be executed after the timer
   * expires.
   * @param {number} delay The time, in milliseconds that the timer should
   * wait before the specified function or code is executed.
   * @param {*} [arg] An optional argument to be passed to the callback function
   * when the timer expires.
   * @returns {FastTimer}
   */
  setFastTimeout (callback, delay, arg) {
    return new FastTimer(callback, delay, arg)
  },
  /**
   * The clearTimeout method cancels an instantiated FastTimer previously
   * created by calling setFastTimeout.
   *
   * @param {FastTimer} timeout
   */
  clearFastTimeout (timeout) {
    timeout.clear()
  },
  /**
   * The now method returns the value of the internal fast timer clock.
   *
   * @returns {number}
   */
  now () {
    return fastNow
  },
  /**
   * Trigger the onTick function to process the fastTimers array.
   * Exported for testing purposes only.
   * Marking as deprecated to discourage any use outside of testing.
   * @deprecated
   * @param {number} [delay=0] The delay in milliseconds to add to the now value.
   */
  tick (delay = 0) {
    fastNow += delay - RESOLUTION_MS + 1
    onTick()
    onTick()
  },
  /**
   * Reset FastTimers.
   * Exported for testing purposes only.
   * Marking as deprecated to discourage any use outside of testing.
   * @deprecated
   */
  reset () {
    fastNow = 0
    fastTimers.length = 0
    clearTimeout(fastNowTimeout)
    fastNowTimeout = null
  },
  /**
   * Exporting for testing purposes only.
   * Marking as deprecated to discourage any use outside of testing.
   * @deprecated
   */
  kFastTimer
}


/***/ }),

/***/ 424:
/***/ (() => {

throw new Error("This bundle sends no forms and no streams.");


/***/ }),

/***/ 9530:
/***/ (() => {

throw new Error("This bundle sends no forms and no streams.");


/***/ }),

/***/ 2579:
/***/ (() => {

throw new Error("This bundle sends no forms and no streams.");


/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = process.getBuiltinModule("fs");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:buffer");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:diagnostics_channel");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:fs");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:net");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:util");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = process.getBuiltinModule("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = process.getBuiltinModule("path");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = process.getBuiltinModule("url");

/***/ }),

/***/ 3613:
/***/ ((module) => {

// Stands in for node:assert, of which undici calls the function alone.
module.exports = (condition, message = "undici is not in the state that it expects.") => {
  if (!condition) throw Object.assign(new Error(message), { code: "ERR_ASSERTION" });
};


/***/ }),

/***/ 1621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ HttpClient),
/* harmony export */   t: () => (/* binding */ BearerCredentialHandler)
/* harmony export */ });
// Stands in for @actions/http-client. @actions/core has it for OIDC tokens, @actions/github for its own connections; the
// action uses neither, and nothing in the bundle can open a connection beside the one pool.
class HttpClient {
  // Asked for by @actions/github as it loads.
  getAgent() {}
  getAgentDispatcher() {}

  getJson() {
    throw new Error("This bundle has no OIDC client.");
  }
}

class BearerCredentialHandler {}


/***/ }),

/***/ 5513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IncomingMessage: () => (/* binding */ IncomingMessage),
/* harmony export */   maxHeaderSize: () => (/* binding */ maxHeaderSize)
/* harmony export */ });
// Stands in for node:http, of which undici takes a number, Node's default, and a class that it compares with.
const maxHeaderSize = 16_384;

class IncomingMessage {}


/***/ }),

/***/ 306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hw: () => (/* binding */ ProxyVariableError),
/* harmony export */   Tj: () => (/* binding */ closePool),
/* harmony export */   Ux: () => (/* binding */ proxiedPool),
/* harmony export */   x5: () => (/* binding */ openPool)
/* harmony export */ });
/* harmony import */ var undici__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5941);

/** Thrown if a proxy variable is not the URL of a proxy. undici's message, which may hold a password, is dropped. */
class ProxyVariableError extends Error {
    name = "ProxyVariableError";
}
/**
 * Opens a connection pool.
 *
 * @throws ProxyVariableError if HTTPS_PROXY or HTTP_PROXY (or its lower-case twin) is not the URL of a proxy
 */
function openPool(connect) {
    try {
        return connect();
    }
    catch {
        throw new ProxyVariableError();
    }
}
/**
 * Closes a pool with its connections. The error that ends them has no stack: Node would format it, for which V8 looks
 * through the whole bundle.
 */
async function closePool(pool) {
    await pool.destroy(Object.assign(new Error("The pool is closed."), { stack: "" }));
}
/**
 * Returns a pool that goes through the proxy of HTTPS_PROXY (or else HTTP_PROXY), except to the hosts in NO_PROXY. Only
 * `https:` does: `http:` is for this machine (see `isLoopback`), and a proxy would read the credentials and every value.
 *
 * Certificates are verified even if NODE_TLS_REJECT_UNAUTHORIZED=0 is set for another tool of the job. Requests are few,
 * so HTTP/2, a second way over the wire, is left out, and out of the bundle.
 *
 * @throws Error if the variable is not a URL
 */
function proxiedPool(env) {
    const verified = { rejectUnauthorized: true };
    return new undici__WEBPACK_IMPORTED_MODULE_0__/* .EnvHttpProxyAgent */ .J({
        allowH2: false,
        httpProxy: "",
        httpsProxy: (env.https_proxy ?? env.HTTPS_PROXY) || (env.http_proxy ?? env.HTTP_PROXY) || "",
        noProxy: env.no_proxy ?? env.NO_PROXY ?? "",
        connect: verified,
        requestTls: verified,
        proxyTls: verified,
    });
}


/***/ }),

/***/ 8829:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8500);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6619);
/* harmony import */ var _http_pool_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(306);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6492);





// A diagnostic report of Node would hold every variable, and with them the secrets.
process.report.excludeEnv = true;
// Whoever reads the log may be gone, which is no reason to leave a patch half done and unreported.
process.stdout.on("error", () => { });
// The runner sends SIGINT, SIGTERM 7.5 s later, and then kills; on Windows, Ctrl+C and Ctrl+Break.
const cancelling = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGBREAK"])
    process.on(signal, () => cancelling.abort());
await (0,_main_js__WEBPACK_IMPORTED_MODULE_4__/* .main */ .i)({
    // The library's own `setFailed` takes no title.
    core: {
        ..._actions_core__WEBPACK_IMPORTED_MODULE_2__,
        setFailed: (message, properties) => {
            process.exitCode = _actions_core__WEBPACK_IMPORTED_MODULE_2__.ExitCode.Failure;
            _actions_core__WEBPACK_IMPORTED_MODULE_2__.error(message, properties);
        },
    },
    mask: (values) => {
        process.stdout.cork();
        try {
            for (const value of values)
                _actions_core__WEBPACK_IMPORTED_MODULE_2__.setSecret(value);
        }
        finally {
            process.stdout.uncork();
        }
    },
    env: process.env,
    fs: { readFileSync: node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync, realpathSync: node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync, statSync: node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync },
    // A chunk of its own in dist/: a step that writes no comment does not read it.
    github: () => __nccwpck_require__.e(/* import() */ 75).then(__nccwpck_require__.bind(__nccwpck_require__, 1075)),
    connect: () => (0,_http_pool_js__WEBPACK_IMPORTED_MODULE_3__/* .proxiedPool */ .Ux)(process.env),
    clock: {
        now: () => process.uptime() * 1000,
        sleep: (milliseconds, options) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(milliseconds, undefined, options),
        random: Math.random,
        date: () => new Date(),
    },
    cancelled: cancelling.signal,
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

;// CONCATENATED MODULE: ./http/request.js
/** The version of this action. A test holds it equal to package.json's. */
const VERSION = "0.1.0";
/** Sent with every request. */
const USER_AGENT = `patch-worker-secrets/${VERSION}`;
/** Thrown if a request brings no answer. Its message is constant: those of Node and undici quote what they were given. */
class TransportError extends Error {
    name = "TransportError";
    fault;
    constructor(fault, options) {
        super("The request brought no answer.", options);
        this.fault = fault;
    }
}
/**
 * Sends one request and reads its whole answer, whatever its status. Redirects are not followed: the credentials would
 * go with them.
 *
 * @throws TransportError if there is no answer
 */
async function request(options) {
    const { dispatcher, method, headers, body, timeoutSeconds, cancelled, maxBytes } = options;
    // Not AbortSignal.timeout: its timer would hold what belongs to a request until the time is over, thousands of them.
    const aborting = new AbortController();
    const abort = () => aborting.abort();
    const timer = setTimeout(abort, Math.ceil(timeoutSeconds * 1000));
    cancelled.addEventListener("abort", abort);
    // An event that has passed is not heard any more.
    if (cancelled.aborted)
        abort();
    try {
        const { origin, pathname, search } = new URL(options.url);
        const answer = await dispatcher.request({
            origin,
            path: pathname + search,
            method,
            headers,
            signal: aborting.signal,
            // The signal alone limits the time: undici's own limits would end a longer timeout early.
            headersTimeout: 0,
            bodyTimeout: 0,
            ...(body === undefined ? {} : { body }),
        });
        return { status: answer.statusCode, headers: joined(answer.headers), ...(await readBody(answer.body, maxBytes)) };
    }
    catch (error) {
        throw new TransportError(faultOf(error, { cancelled: cancelled.aborted, timedOut: aborting.signal.aborted }), {
            cause: error,
        });
    }
    finally {
        clearTimeout(timer);
        cancelled.removeEventListener("abort", abort);
    }
}
function joined(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(", ")]));
}
/** What comes after `maxBytes` is dropped, since a server that never stops must not fill the memory. */
async function readBody(body, maxBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > maxBytes)
            break;
    }
    return { body: Buffer.concat(chunks).toString("utf8", 0, maxBytes), isCut: size > maxBytes };
}
function faultOf(error, why) {
    const codes = codesOf(error);
    if (why.cancelled)
        return { cause: "cancelled", codes, effect: "unknown" };
    if (why.timedOut)
        return { cause: "timeout", codes, effect: "unknown" };
    const known = CAUSES.find(({ pattern }) => codes.some((code) => pattern.test(code)));
    if (known === undefined)
        return { cause: "connection-broken", codes, effect: "unknown" };
    return { cause: known.cause, codes, effect: known.mayBeSent === true ? "unknown" : "none" };
}
/** Causes by error code; the first that fits counts. They end a connection before a request is sent over it. */
const CAUSES = [
    { pattern: /^CERT_(HAS_EXPIRED|NOT_YET_VALID)$/, cause: "certificate-expired" },
    { pattern: /^(ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/, cause: "certificate-for-another-host" },
    { pattern: /^(EPROTO|ERR_SSL_|ERR_TLS_HANDSHAKE_TIMEOUT)/, cause: "tls", mayBeSent: true },
    {
        pattern: /^(CERT_|ERR_TLS_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|INVALID_CA)/,
        cause: "certificate-not-trusted",
    },
    { pattern: /^PROXY_5\d\d$/, cause: "proxy-cannot-reach-host" },
    // A proxy that asks for a password ends a tunnel with ABORTED, and a plain request with INVALID_ARG.
    { pattern: /^UND_ERR_(PRX_TLS|PRX_CONN|ABORTED|INVALID_ARG)$/, cause: "proxy-refused" },
    { pattern: /^(ENOTFOUND|EAI_AGAIN)$/, cause: "host-not-found" },
    { pattern: /^(ECONNREFUSED|UND_ERR_CONNECT_TIMEOUT)$/, cause: "connection-refused" },
];
/** Returns the codes of an error and of what caused it, outermost first. */
function codesOf(error) {
    if (!(error instanceof Error))
        return [];
    const code = "code" in error && typeof error.code === "string" && /^[A-Z0-9_]+$/.test(error.code) ? [error.code] : [];
    // The status of a proxy's answer to CONNECT is only in undici's message.
    const [, status] = /^Proxy response \((\d{3})\) !== 200/.exec(error.message) ?? [];
    return [...code, ...(status === undefined ? [] : [`PROXY_${status}`]), ...codesOf(error.cause)];
}

;// CONCATENATED MODULE: ./model/outcome/failure.js
/** Thrown by the clients and caught where a Worker's outcome is made. Its message is constant: the facts are in `failure`. */
class FailureError extends Error {
    name = "FailureError";
    failure;
    constructor(failure, options) {
        super(failure.kind, options);
        this.failure = failure;
    }
}
/** Returns the failed request that was thrown. @throws the error itself if it is anything else */
function requestFailureOf(error) {
    if (error instanceof FailureError && error.failure.kind === "request")
        return error.failure;
    throw error;
}

;// CONCATENATED MODULE: ./model/binding.js
const SECRET_TYPES = new Set(["secret_text", "secret_key"]);
/** Returns whether a binding of this type is a secret. */
function isSecretType(type) {
    return SECRET_TYPES.has(type);
}

;// CONCATENATED MODULE: ./model/json.js
/** Returns whether a parsed JSON value is an object, and not an array or null. */
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Returns what a path of names leads to, or undefined if it leads nowhere. */
function at(value, ...path) {
    return path.reduce((inner, name) => (isObject(inner) ? inner[name] : undefined), value);
}

;// CONCATENATED MODULE: ./model/secret.js
/** Formats of `SubtleCrypto.importKey`, as the API page lists them. */
const KEY_FORMATS = ["raw", "pkcs8", "spki", "jwk"];
/** Key usages of WebCrypto, as the API page lists them. */
const KEY_USAGES = [
    "encrypt",
    "decrypt",
    "sign",
    "verify",
    "deriveKey",
    "deriveBits",
    "wrapKey",
    "unwrapKey",
];
/**
 * Returns whether a name is an identifier of JavaScript, in ASCII only: "A JavaScript variable name for the binding" (API
 * page). Cloudflare stores any other name, too. A longer one could not be read back (`LONGEST_NAME` of the envelope).
 */
function isBindingName(name) {
    return /^[A-Za-z_$][A-Za-z0-9_$]{0,255}$/.test(name);
}
/** The members of a JWK that are private (RFC 7518, sections 6.2.2, 6.3.2 and 6.4). */
const PRIVATE_JWK_MEMBERS = ["d", "k", "p", "q", "dp", "dq", "qi"];
/** Returns the private texts of a JWK, including those of the further primes of an RSA key. */
function privateMembers(jwk) {
    // An RSA key with more than two primes has an array of objects, all of them private (section 6.3.2.7).
    const otherPrimes = Array.isArray(jwk.oth) ? jwk.oth.flatMap((prime) => Object.values(Object(prime))) : [];
    return [...PRIVATE_JWK_MEMBERS.map((member) => jwk[member]), ...otherPrimes].filter((value) => typeof value === "string");
}

;// CONCATENATED MODULE: ./privacy/sanitize.js

/** How much of a text is looked at, and how much of it is kept, in characters. */
const LOOKED_AT = 16_384;
const MAX_LENGTH = 500;
/** How much of a name is kept, in characters. */
const MAX_NAME_LENGTH = 128;
/** Line breaks, control characters, white space other than the space, and whatever shows nothing. */
const INVISIBLE = /\p{C}|[^\S ]|\p{Default_Ignorable_Code_Point}|\u2800/gu;
/**
 * Makes untrusted text fit for one line of a log: known values are redacted, line breaks, control and invisible
 * characters become escapes, workflow commands are broken (`##[\u2026]` is executed anywhere in a line, actions/runner
 * ActionCommand.cs), and the text is cut to `maxLength` characters, in this order.
 */
function sanitize(text, { redact = (unchanged) => unchanged, maxLength = MAX_LENGTH } = {}) {
    const visible = redact(text.slice(0, LOOKED_AT))
        .replace(INVISIBLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
        .replace(/:(?=:)/g, ": ")
        .replace(/##(?=\[)/g, "## ");
    // A cut between the halves of a surrogate pair would leave the first.
    return visible.length > maxLength ? `${visible.slice(0, maxLength).replace(/\p{Cs}$/u, "")}\u2026 (cut)` : visible;
}
/** Puts a sanitized name in quotes unless it is an identifier, so that a list of names has one reading. */
function quoteUnlessIdentifier(name) {
    return isBindingName(name) ? name : `"${name.replaceAll('"', '\\"')}"`;
}
/** Returns a printable name without the quotes of {@link quoteUnlessIdentifier}, for a list that needs none. */
function unquoted(displayName) {
    return displayName.startsWith('"') ? displayName.slice(1, -1).replaceAll('\\"', '"') : displayName;
}
/** Makes a name that the workflow chose fit to print: an identifier stays as it is, others are sanitized and quoted. */
function displayName(name) {
    return isBindingName(name) ? name : quoteUnlessIdentifier(sanitize(name, { maxLength: MAX_NAME_LENGTH }));
}

;// CONCATENATED MODULE: ./cloudflare/codes.js
const COPY_AGAIN = "Copy the token (or the global key and its e-mail address) again, without quotes, spaces or line breaks.";
const RUN_AGAIN = "Run the step again. If it fails again, look at https://www.cloudflarestatus.com for an incident.";
const ONE_AT_A_TIME = "Run the step again, and give all workflows that change this Worker the same concurrency: group.";
const REJECTED = { retry: "never", stopsFleet: true, isCredential: true };
/** These come after a rate limit too, with good credentials. */
const PERHAPS_REJECTED = { ...REJECTED, retry: "after-rate-limit" };
const REJECTED_TOKEN = {
    cause: "The token was rejected. It is expired, revoked, for another account, or lacks a permission.",
    remedy: "Check that the token has not expired, belongs to the account in account-id and has the permission Workers Scripts: Edit.",
    ...PERHAPS_REJECTED,
};
const RATE_LIMITED = {
    cause: "The rate limit of the account is reached.",
    remedy: "Wait a few minutes, then run the step again.",
    retry: "account",
};
const LOCKED = {
    cause: "Another change to the Worker is in progress.",
    remedy: ONE_AT_A_TIME,
    retry: "request",
};
/** All codes with a known meaning: from Cloudflare's API schema, its shipped clients and reports of its users. */
const CODES = [
    { codes: [10000], ...REJECTED_TOKEN },
    { codes: [9103, 9106], cause: "The credentials were not recognized.", remedy: COPY_AGAIN, ...REJECTED },
    {
        codes: [9109],
        cause: "The token is invalid, for another account, or restricted to other IP addresses.",
        remedy: "Check account-id, and the account resources and the client IP filter of the token.",
        ...PERHAPS_REJECTED,
    },
    {
        codes: [6003, 6102, 6103, 6111],
        cause: "A header with credentials is malformed: the token (or key) is incomplete or contains other characters.",
        remedy: COPY_AGAIN,
        ...REJECTED,
    },
    {
        codes: [7000, 7003],
        cause: "The path does not exist: account-id or the base URL of the API is wrong.",
        remedy: "Copy account-id again from the overview page of Workers in the Cloudflare dashboard, and check that the variable " +
            "it comes from is not empty. If you set api-base-url, check that too.",
        retry: "never",
        stopsFleet: true,
    },
    {
        codes: [10007, 10090, 10092],
        cause: "There is no Worker with this name in this account or dispatch namespace.",
        remedy: "Deploy the Worker first, or correct account-id or script-name. With wrangler environments, the name is " +
            "<name>-<environment>. A Pages project is not a Worker. This action never creates a Worker.",
        retry: "never",
        isMissingWorker: true,
    },
    {
        codes: [100119],
        cause: "There is no dispatch namespace with this name in this account.",
        remedy: "Correct dispatch-namespace, or remove it if the Worker is not in one.",
        retry: "never",
        stopsFleet: true,
    },
    {
        codes: [10001, 10002, 10013],
        cause: "Cloudflare had an internal error.",
        remedy: RUN_AGAIN,
        retry: "request",
    },
    {
        codes: [10015],
        cause: "The account may not use Workers.",
        remedy: "Enable Workers for the account in the Cloudflare dashboard, or correct account-id.",
        retry: "never",
        stopsFleet: true,
    },
    {
        codes: [10353],
        cause: "The account is blocked from deploying Workers.",
        remedy: "Look for a notice in the Cloudflare dashboard, or ask Cloudflare's support.",
        retry: "never",
        stopsFleet: true,
    },
    {
        codes: [10023],
        cause: "A binding of the Worker needs a permission for another Cloudflare product.",
        remedy: "See Cloudflare's message for the product, and add the permission for it to the token.",
        retry: "never",
    },
    {
        codes: [10021],
        cause: "The new version of the Worker failed validation or did not start.",
        remedy: "See Cloudflare's message. Often it is a key in secret-keys that the Workers runtime rejects.",
        retry: "never",
    },
    {
        codes: [10041, 10061, 10085, 10144, 10157, 10159, 10180, 10181, 10182, 11000, 100143],
        cause: "A binding of the Worker refers to something that no longer exists, such as a KV namespace, an R2 bucket, a queue or " +
            "another Worker.",
        remedy: "Restore it, or remove the binding from the Worker's configuration and deploy. Then run the step again.",
        retry: "never",
    },
    {
        codes: [10026],
        cause: "Cloudflare could not parse the request.",
        remedy: "This is a bug in this action. Please report it, with the cf-ray.",
        retry: "never",
    },
    { codes: [10035], ...LOCKED },
    {
        codes: [10053],
        cause: "Another binding of the Worker, usually a plain-text variable, already has this name.",
        remedy: "Remove the variable from the Worker's configuration and deploy, then set the secret.",
        retry: "never",
    },
    {
        codes: [10054],
        cause: "A value is larger than 5 KB, the limit for a secret.",
        remedy: "Split the value, or keep it in KV, R2 or the Secrets Store.",
        retry: "never",
    },
    {
        codes: [10055],
        cause: "The Worker would have too many variables. Plain-text variables count too.",
        remedy: "Delete variables and secrets that are not used.",
        retry: "never",
    },
    {
        codes: [10056],
        cause: "Cloudflare does not find a secret to delete, although it lists every name that was to be deleted.",
        remedy: RUN_AGAIN,
        retry: "never",
    },
    {
        codes: [10214, 10215],
        cause: "The latest version of the Worker is not the deployed one, and changing a secret would deploy it. Or another change " +
            "to the Worker was in progress.",
        remedy: "Deploy the latest version and run the step again, or set deploy: false to put the change into a new version that " +
            "is not deployed. Give all workflows that change this Worker the same concurrency: group.",
        retry: "race",
    },
    { codes: [10222], cause: "The Worker has no version.", remedy: "Upload a version first.", retry: "never" },
    {
        codes: [100160],
        cause: "Cloudflare rejects even a single operation per request.",
        remedy: "This action splits its requests as the message says. Please report this, with the cf-ray.",
        retry: "never",
    },
    { codes: [971, 10429], ...RATE_LIMITED },
];
const BY_CODE = new Map(CODES.flatMap((facts) => facts.codes.map((code) => [code, facts])));
/** Returns what is known about a code. */
function codeFacts(code) {
    return code === undefined ? undefined : BY_CODE.get(code);
}
/** All statuses with a known meaning. */
const STATUSES = [
    { from: 401, to: 401, ...REJECTED_TOKEN },
    {
        from: 408,
        to: 408,
        cause: "The request did not arrive in time.",
        remedy: RUN_AGAIN,
        retry: "request",
    },
    { from: 425, to: 425, cause: "The request arrived too early.", remedy: RUN_AGAIN, retry: "request" },
    { from: 429, to: 429, ...LOCKED },
    {
        from: 500,
        to: 599,
        cause: "Cloudflare, or a server in front of it, had an internal error.",
        remedy: RUN_AGAIN,
        retry: "request",
    },
];
/** Returns what is known about a status. */
function statusFacts(status) {
    return STATUSES.find(({ from, to }) => from <= status && status <= to);
}
const ELSEWHERE = {
    cause: "Something other than Cloudflare's API answered, such as a proxy or a login page.",
    remedy: "Check api-base-url and the proxy of the runner.",
};
const CHALLENGE = {
    cause: "The firewall in front of the API took the runner for a bot.",
    remedy: "Run the step again. On a self-hosted runner, check the reputation of its IP address.",
};
const REDIRECT = {
    cause: "The API is at another URL. Redirects are not followed, because the credentials would go with them.",
    remedy: "Check api-base-url.",
    retry: "never",
    stopsFleet: true,
};
/** Returns what is known about a request that was answered without success: by its code, its content or its status. */
function refusalFacts(reason) {
    if (reason.kind === "refused") {
        const facts = codeFacts(reason.code);
        if (facts !== undefined)
            return facts;
        const byStatus = statusFacts(reason.status);
        // Only codes about credentials are explained as such: what an unknown one is about, Cloudflare's own words say.
        return byStatus?.isCredential === true && reason.code !== undefined ? undefined : byStatus;
    }
    return reason.kind === "unreadable" ? unreadableFacts(reason) : undefined;
}
function unreadableFacts({ status, content, }) {
    if (content === "challenge")
        return CHALLENGE;
    if (content === "redirect")
        return REDIRECT;
    // A page with this status is the edge's, which limits the caller; a script's lock comes in an envelope.
    if (status === 429)
        return RATE_LIMITED;
    // The API reports a bad token in an envelope: what refuses without one is something in front of it.
    const isRefusal = status === 401 || status === 403;
    if (content === "html" && isRefusal)
        return { ...ELSEWHERE, stopsFleet: true };
    return statusFacts(status) ?? (content === "html" ? ELSEWHERE : undefined);
}

;// CONCATENATED MODULE: ./cloudflare/refusal.js


/** A server that answers with a thousand errors must not bury the first. */
const MOST_ERRORS = 5;
/** The most characters that are shown of a URL or a pointer. */
const LONGEST_POINTER = 200;
/** Of `cf-ray`. A real one has 20 characters. */
const LONGEST_RAY = 64;
const TOO_MANY_OPERATIONS = 100160;
/** Returns the facts of a refusal. */
function refusalOf({ status, errors: all, rawRay }, redact) {
    const raw = all.slice(0, MOST_ERRORS);
    const errors = raw.map((error) => sanitized(error, redact));
    const known = errors.find(({ code }) => codeFacts(code) !== undefined);
    const code = known?.code ?? errors.find((error) => error.code !== undefined)?.code;
    const operationLimit = operationLimitOf(raw);
    return {
        kind: "refused",
        status,
        ...(code === undefined ? {} : { code }),
        errors,
        omittedErrors: all.length - errors.length,
        ...(operationLimit === undefined ? {} : { operationLimit }),
        ...sanitizedRay(rawRay, redact),
    };
}
/** Returns `ray`, fit to print, if there is one. */
function sanitizedRay(rawRay, redact) {
    return rawRay === undefined ? {} : { ray: sanitize(rawRay, { redact, maxLength: LONGEST_RAY }) };
}
function sanitized({ code, ...texts }, redact) {
    // A number may be an echo too: of a secret that is one.
    const isEcho = codeFacts(code) === undefined && redact(String(code)) !== String(code);
    const shown = Object.entries(texts).map(([name, text]) => [
        name,
        sanitize(text, name === "message" ? { redact } : { redact, maxLength: LONGEST_POINTER }),
    ]);
    return { ...(code === undefined || isEcho ? {} : { code }), ...Object.fromEntries(shown) };
}
/** Reads the account's limit, which Cloudflare gives in words: "More than 1200 requests per 300 seconds reached." */
function rateLimitOf(errors) {
    for (const { message = "" } of errors) {
        const [, quota, seconds] = /\b(\d{1,9}) requests per (\d{1,5}) seconds\b/.exec(message) ?? [];
        if (Number(quota) > 0 && Number(seconds) > 0)
            return { quota: Number(quota), seconds: Number(seconds) };
    }
    return undefined;
}
/** Cloudflare gives the limit in words only: "\u2026 exceeds the limit of 25 per request." */
function operationLimitOf(errors) {
    const message = errors.find(({ code }) => code === TOO_MANY_OPERATIONS)?.message ?? "";
    const [, digits] = /limit of (\d{1,4}) per request/.exec(message) ?? [];
    return digits === undefined ? undefined : Number(digits);
}

;// CONCATENATED MODULE: ./cloudflare/envelope.js




/**
 * Reads an answer: the envelope of a success, or the reason why it is none. A success is a 2xx other than 202 that says
 * `success: true` and names no error.
 */
function readAnswer(answer, { redact }) {
    const { status } = answer;
    const rawRay = answer.headers["cf-ray"];
    const unusable = (content) => ({
        kind: "unreadable",
        status,
        content,
        ...sanitizedRay(rawRay, redact),
    });
    const json = answer.isCut ? undefined : objectOf(answer.body);
    const isRedirect = status >= 300 && status < 400;
    if (json === undefined || isRedirect)
        return { reason: unusable(contentOf(answer)) };
    const errors = errorsOf(json);
    if (json.success !== true || status >= 400) {
        return { reason: refusalOf({ status, errors, rawRay }, redact) };
    }
    if (errors.length > 0 || status === 202)
        return { reason: unusable("unconfirmed") };
    return { envelope: { result: json.result, isPartial: isPartial(json), unusable } };
}
/**
 * Reads `result_info`, which has page numbers or cursors (developers.cloudflare.com/fundamentals/api/how-to/make-api-calls).
 * A list of secrets has come without pages so far, so further ones are not asked for.
 */
function isPartial({ result, result_info: info }) {
    if (!isObject(info))
        return false;
    const cursors = isObject(info.cursors) ? info.cursors : {};
    const isMore = (all, seen) => Number.isInteger(all) && Number(all) > Number(seen);
    return ([info.cursor, cursors.after].some((cursor) => typeof cursor === "string" && cursor !== "") ||
        isMore(info.total_pages, 1) ||
        isMore(info.total_count, Array.isArray(result) ? result.length : info.count));
}
/** Returns the JSON object in a body, or undefined: HTML, a part of JSON, nothing. */
function objectOf(body) {
    try {
        const value = JSON.parse(body);
        return isObject(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** Says what an answer without an envelope holds. Its body is not shown: it may be a page of any size. */
function contentOf({ status, headers, body, isCut }) {
    if (headers["cf-mitigated"] === "challenge")
        return "challenge";
    if (status >= 300 && status < 400)
        return "redirect";
    if (isCut)
        return "too-large";
    if (/^\s*<(!doctype|html|head|body)/i.test(body))
        return "html";
    return body.trim() === "" ? "empty" : "not-json";
}
function errorsOf(json) {
    const errors = Array.isArray(json.errors) ? json.errors : [];
    // Seen beside the envelope: `{code, error}`.
    const entries = errors.length === 0 && "error" in json ? [json] : errors;
    return entries.map(rawError);
}
function rawError(entry) {
    if (typeof entry === "string")
        return { message: entry };
    if (!isObject(entry))
        return {};
    const source = isObject(entry.source) ? entry.source : {};
    return {
        ...field("code", entry.code, "number"),
        ...field("message", entry.message ?? entry.error, "string"),
        ...field("documentationUrl", entry.documentation_url, "string"),
        ...field("pointer", source.pointer, "string"),
    };
}
function field(name, value, type) {
    return typeof value === type ? { [name]: value } : {};
}
/**
 * Returns the bindings that an accepted patch reports, or undefined if they are not credible. Much comes with a success
 * that is not a list of bindings, so it counts only if there are some and each has a type.
 */
function credible(bindings) {
    const isCredible = typeof bindings !== "string" && bindings.length > 0 && bindings.every(({ type }) => type !== "");
    return isCredible ? bindings : undefined;
}
/** More bindings than any Worker has, and longer names than anything has, are not worked on. */
const MOST_BINDINGS = 2_000;
const LONGEST_NAME = 256;
/** The most characters of a type that are shown. */
const LONGEST_TYPE = 64;
/** Reads a map of bindings by name, as the result of secrets-bulk has it. Each entry needs to be an object. */
const bindingMap = (result, door) => {
    if (!isObject(result))
        return "no-list";
    const entries = Object.entries(result);
    const found = entries.flatMap(([name, entry]) => (isObject(entry) ? [{ name, type: typeOf(entry) }] : []));
    return found.length === entries.length ? reported(found, door) : "no-list";
};
/**
 * Reads the result of `GET \u2026/secrets`: a list. Each entry needs a name. One without a type is there all the same; its type
 * is "".
 */
const bindingList = (result, door) => {
    if (!Array.isArray(result))
        return "no-list";
    const found = result.flatMap((entry) => isObject(entry) && typeof entry.name === "string" ? [{ name: entry.name, type: typeOf(entry) }] : []);
    return found.length === result.length ? reported(found, door) : "no-list";
};
/** Reads the result of `GET \u2026/settings`: an object with a list of bindings. */
const settingsBindings = (result, door) => bindingList(isObject(result) ? result.bindings : undefined, door);
/** Reads a version: its list of bindings, or the map `env` that some answers have instead. */
const versionBindings = (version, door) => {
    if (!isObject(version))
        return "no-list";
    return version.bindings === undefined ? bindingMap(version.env, door) : bindingList(version.bindings, door);
};
function typeOf({ type }) {
    return typeof type === "string" ? type : "";
}
/** More than the Workers of a fleet have in common, and few enough to keep. */
const MOST_KNOWN = 10_000;
function reported(found, door) {
    if (found.length > MOST_BINDINGS || found.some(({ name }) => name.length > LONGEST_NAME))
        return "too-large";
    return found.map((binding) => printable(binding, door));
}
function printable({ name, type }, { redact, displayName, known }) {
    const before = known.get(name);
    if (before?.type === type)
        return before;
    const binding = {
        name,
        displayName: displayName(name),
        // To look for values in the types of all secrets would take longer than the request.
        type: isSecretType(type) ? type : sanitize(type, { redact, maxLength: LONGEST_TYPE }),
    };
    if (known.size < MOST_KNOWN)
        known.set(name, binding);
    return binding;
}

;// CONCATENATED MODULE: ./cloudflare/pacing.js
/** The account's limit as documented (developers.cloudflare.com/fundamentals/api/reference/limits). */
const DOCUMENTED = { quota: 1_200, seconds: 300 };
/** Of 200 requests per second for an IP address (the same page), which others may share. */
const PER_SECOND = { quota: 190, seconds: 1 };
/** Other clients of the account, such as the dashboard, get room for one request in so many seconds. */
const SECONDS_PER_FOREIGN_REQUEST = 5;
/** What was concluded from a refusal is forgotten after the documented window: the budget may not have been ours alone. */
const FORGET_SECONDS = DOCUMENTED.seconds;
/** Without a word on the limit, the conclusion is all there is, so it lasts for some windows. */
const WINDOWS_OF_A_CONCLUSION = 3;
/** A quota that is only concluded is not smaller, since other clients may have used up the rest. */
const LEAST_CONCLUDED_QUOTA = 10;
/**
 * Longer times in headers are not believed. They are shown as waits, and may be an echo of a secret that is a number, which
 * has at least four digits.
 */
const LONGEST_SECONDS = 999;
/**
 * Keeps requests within the account's rate limit by a budget of its own. The live `Ratelimit` header does not follow the
 * window ("r=1199;t=1" again and again), so it can only make the budget stricter; `Ratelimit-Policy`, or the text of a
 * refusal, says what the limit is. Times are milliseconds of the caller's clock.
 */
class Pacing {
    #second = new SlidingWindow();
    #budget = new SlidingWindow();
    #policy;
    /** A stricter limit, concluded from a refusal at `since`: the requests sent before that were accepted fit. */
    #concluded;
    /** By `Ratelimit`: at most `left` requests before `until`. */
    #strict = { left: 0, until: Number.NEGATIVE_INFINITY };
    /** When the server's window ends, as a refusal said: from then on, what was sent before does not count. */
    #windowEnd = Number.POSITIVE_INFINITY;
    #hold = { at: Number.NEGATIVE_INFINITY, asked: false };
    /** The end of the last hold that was announced. */
    #announcedUntil = Number.NEGATIVE_INFINITY;
    /** The account's limit: as documented until an answer says otherwise. */
    get policy() {
        return this.#policy ?? DOCUMENTED;
    }
    ready(now) {
        if (now >= this.#windowEnd) {
            this.#budget.clear();
            this.#windowEnd = Number.POSITIVE_INFINITY;
        }
        const inBudget = Math.min(this.#budget.freeAt(now, this.#limit(now)), this.#windowEnd);
        const own = Math.max(this.#second.freeAt(now, PER_SECOND), inBudget);
        const strict = this.#strict.left <= 0 ? this.#strict.until : Number.NEGATIVE_INFINITY;
        return [{ at: own, asked: false }, { at: strict, asked: true }, this.#hold].reduce((one, other) => other.at > one.at ? other : one);
    }
    /** Counts a request that is sent now. Each must end by {@link observe}, {@link refuse} or {@link release}. */
    acquire(now) {
        this.#strict.left -= 1;
        this.#second.begin();
        this.#budget.begin();
        return { sentAt: now };
    }
    /** Ends a request that was answered, other than by a refusal for the limit, and learns from the headers. */
    observe(turn, { headers, now }) {
        this.release(turn, now);
        // It was under way when the refusal came, and was accepted all the same.
        if (this.#concluded !== undefined && turn.sentAt < this.#concluded.since) {
            this.#concluded = { ...this.#concluded, quota: this.#concluded.quota + 1 };
        }
        this.#policy = policyOf(headers["ratelimit-policy"]) ?? this.#policy;
        const quota = quotaOf(headers.ratelimit);
        if (quota === undefined)
            return;
        // Requests under way may be missing in what is left.
        const left = quota.remaining - this.#budget.underWay;
        const isStricter = left < this.#limit(now).quota - this.#budget.used(now, this.#limit(now).seconds);
        if (!isStricter || (now < this.#strict.until && left >= this.#strict.left))
            return;
        this.#strict = { left, until: now + Math.min(quota.seconds, LONGEST_SECONDS) * 1000 };
    }
    /** Ends a request without an answer. It may have arrived. */
    release({ sentAt }, now) {
        const request = { sentAt, answeredAt: now };
        this.#second.end(request);
        this.#budget.end(request);
    }
    /** Ends a request that was refused for the limit, and concludes from it how many fit. */
    refuse({ sentAt }, { now, retrySeconds, limit }) {
        this.#second.end({ sentAt, answeredAt: now });
        this.#budget.forget();
        // The limit of the address, which others share.
        if (limit?.seconds === PER_SECOND.seconds)
            return;
        this.#policy = limit ?? this.#policy;
        const end = retrySeconds === undefined ? undefined : now + retrySeconds * 1000;
        this.#windowEnd = end ?? this.#windowEnd;
        // Requests that were under way together are refused together, for one reason.
        if (this.#concluded !== undefined && sentAt < this.#concluded.since)
            return;
        const limited = this.#limit(now);
        const accepted = this.#budget.used(now, limited.seconds) - this.#budget.underWay;
        if (this.#policy !== undefined) {
            // The limit is known, so others have used the rest: from here on at most what we got, or half.
            const quota = Math.max(accepted, Math.floor(limited.quota / 2), 1);
            this.#concluded = { quota, seconds: limited.seconds, since: now, until: now + FORGET_SECONDS * 1000 };
        }
        else if (accepted > 0) {
            const quota = Math.max(accepted, LEAST_CONCLUDED_QUOTA);
            const seconds = this.#budget.secondsUntil(end) ?? limited.seconds;
            const lasts = Math.max(FORGET_SECONDS, WINDOWS_OF_A_CONCLUSION * seconds) * 1000;
            this.#concluded = { quota, seconds, since: now, until: now + lasts };
        }
    }
    /** Holds every request. `asked`: because Cloudflare says how long. */
    holdUntil(at, { asked }) {
        if (at > this.#hold.at)
            this.#hold = { at, asked };
    }
    /** Returns whether a hold until then is news: requests that are refused together differ by less than a second. */
    announceHold(until) {
        const isNews = until > this.#announcedUntil + 1000;
        this.#announcedUntil = Math.max(until, this.#announcedUntil);
        return isNews;
    }
    #limit(now) {
        if (this.#concluded !== undefined && now < this.#concluded.until)
            return this.#concluded;
        const { quota, seconds } = this.policy;
        const foreign = Math.min(quota / 10, seconds / SECONDS_PER_FOREIGN_REQUEST);
        return { quota: quota - Math.floor(foreign), seconds };
    }
}
/**
 * Counts requests in a window that slides. A request arrives between its sending and its answer, so it counts until a
 * whole window after its answer: then no window of the server, wherever it begins, has more than the quota.
 */
class SlidingWindow {
    underWay = 0;
    /** Those that may still be in the window, in the order of the answers. */
    #answered = [];
    begin() {
        this.underWay += 1;
    }
    end(request) {
        this.underWay -= 1;
        this.#answered.push(request);
    }
    /** Ends a request that does not count. */
    forget() {
        this.underWay -= 1;
    }
    clear() {
        this.#answered = [];
    }
    used(now, seconds) {
        while ((this.#answered[0]?.answeredAt ?? now) + seconds * 1000 <= now)
            this.#answered.shift();
        return this.underWay + this.#answered.length;
    }
    /** Returns when the next request fits, or `now`. */
    freeAt(now, { quota, seconds }) {
        const over = this.used(now, seconds) - quota;
        if (over < 0)
            return now;
        // Those under way are answered now at the earliest.
        return (this.#answered[over]?.answeredAt ?? now) + seconds * 1000;
    }
    /** Returns the whole seconds from the first request in the window to its end, which is told in seconds rounded up. */
    secondsUntil(end) {
        const [first] = this.#answered;
        if (end === undefined || first === undefined)
            return undefined;
        return Math.min(DOCUMENTED.seconds, Math.max(1, Math.floor((end - first.sentAt) / 1000)));
    }
}
/** Reads `"default";r=50;t=30`: of several items, the one with the fewest requests left. */
function quotaOf(header = "") {
    return header
        .split(",")
        .flatMap((item) => {
        const [remaining, seconds] = [parameter(item, "r"), parameter(item, "t")];
        return remaining === undefined || seconds === undefined ? [] : [{ remaining, seconds }];
    })
        .sort((one, other) => one.remaining - other.remaining)[0];
}
/** Reads `"burst";q=100;w=60`. If there are several, nothing says which one counts. */
function policyOf(header = "") {
    const quota = parameter(header, "q");
    const seconds = parameter(header, "w");
    const isCredible = !header.includes(",") && quota && seconds && seconds <= LONGEST_SECONDS;
    return isCredible ? { quota, seconds } : undefined;
}
function parameter(item, name) {
    const [, digits] = new RegExp(`;\\s*${name}=(\\d{1,9})(?![\\d.])`).exec(item) ?? [];
    return digits === undefined ? undefined : Number(digits);
}

;// CONCATENATED MODULE: ./cloudflare/retry.js

/** Past the limit, everything is refused until its window of five minutes ends; max-attempts of these cover that. */
const DEFAULT_RATE_LIMIT_SECONDS = 60;
/** An intermittent 10215 healed by retries after 2, 5 and 10 s (reports of users). */
const RACE_SECONDS = [2, 5];
const FAULTS_THAT_PASS = new Set([
    "timeout",
    "tls",
    "proxy-cannot-reach-host",
    "host-not-found",
    "connection-refused",
    "connection-broken",
]);
/**
 * Returns how to retry a failure, or undefined if it is not transient: the one predicate. A patch may be sent again after
 * any of them, whether it was applied or not, since a merge patch that is applied twice leaves what it leaves once. But
 * each staged patch makes a version, so none is sent again after a status that says that one was made.
 */
function retryOf({ reason, answer, followsRateLimit = false, purpose }) {
    if (reason.kind === "no-answer") {
        return FAULTS_THAT_PASS.has(reason.cause) ? { scope: "request", leastSeconds: 0, fromServer: false } : undefined;
    }
    if (answer === undefined || (purpose === "stage" && reason.kind === "unreadable" && isSuccess(answer)))
        return undefined;
    const rule = ruleOf(reason, answer);
    const told = retryAfterSeconds(answer);
    const wait = { leastSeconds: told ?? 0, fromServer: told !== undefined };
    if (rule === "request")
        return { scope: "request", ...wait };
    if (rule === "account")
        return { scope: "account", ...wait, leastSeconds: told ?? DEFAULT_RATE_LIMIT_SECONDS };
    if (rule === "race")
        return { scope: "request", ...wait, only: RACE_SECONDS };
    const isAftermath = rule === "after-rate-limit" && (followsRateLimit || saysMaxAuthFailures(reason));
    return isAftermath ? { scope: "account", ...wait, only: [told ?? DEFAULT_RATE_LIMIT_SECONDS] } : undefined;
}
/** One text of code 9109, "Max auth failures reached", is about a limit and not about the token. */
function saysMaxAuthFailures(reason) {
    return reason.kind === "refused" && reason.errors.some(({ message = "" }) => /max auth failures/i.test(message));
}
function isSuccess({ status }) {
    return status >= 200 && status < 300;
}
function ruleOf(reason, answer) {
    const isUnreadable = reason.kind === "unreadable";
    const isBroken = isUnreadable && (reason.content === "not-json" || reason.content === "too-large");
    // JSON that is cut off: whatever its status, the code that would decide is not known.
    if (isBroken && answer.body.trimStart().startsWith("{"))
        return "request";
    return refusalFacts(reason)?.retry ?? (isUnreadable && isSuccess(answer) ? "request" : undefined);
}
/** `Retry-After`: seconds, or a date (RFC 9110, 10.2.3), which is compared with the server's own clock. */
function retryAfterSeconds({ headers }) {
    const text = headers["retry-after"]?.trim() ?? "";
    if (/^\d+$/.test(text))
        return Number(text);
    // `Date.parse` makes a date of "1.5" and of "30, 30" too, the latter of a header that came twice.
    if (!/^[A-Z][a-z]+,? /.test(text))
        return undefined;
    const seconds = (Date.parse(text) - Date.parse(headers.date ?? "")) / 1000;
    return Number.isNaN(seconds) ? undefined : seconds;
}

;// CONCATENATED MODULE: ./cloudflare/client.js






/** The bounds of a backoff, in milliseconds. */
const FIRST_BACKOFF = 500;
const LONGEST_BACKOFF = 30_000;
/** Far above any real answer. More would be work without end on what a server sends. */
const LARGEST_ANSWER = 1024 * 1024;
/** Waits for the limit of a second, and for a budget that is used evenly, are not events. */
const SHORT_WAIT_MS = 1_500;
/** So long after a rate limit, a rejected token may be a good one. */
const AFTERMATH_MS = 300_000;
/** Sends requests until each is answered, within `maxAttempts` and the deadline. */
class Client {
    #options;
    /** Shared by all requests: the limit is the account's. */
    #pacing = new Pacing();
    /** When the last refusal for the rate limit came. */
    #limitedAt = Number.NEGATIVE_INFINITY;
    /** What the endpoints read their answers with. */
    door;
    constructor(options) {
        this.#options = options;
        this.door = { redact: options.redact, displayName: options.displayName, known: new Map() };
    }
    /** The account's rate limit: as documented until an answer says otherwise. */
    get policy() {
        return this.#pacing.policy;
    }
    /**
     * Sends a request until it succeeds, and returns the envelope of the success.
     *
     * @throws FailureError with the {@link RequestFailure} of the last attempt; its `effect` is that of all attempts
     */
    async call(apiRequest, count) {
        let effect = "none";
        /** Retries of failures that have a number of them of their own. */
        let special = 0;
        for (let attempt = 1;; attempt += 1) {
            const result = await this.#attempt(apiRequest, { attempt, count });
            if ("envelope" in result)
                return result.envelope;
            if (apiRequest.method === "PATCH" && result.effect === "unknown")
                effect = "unknown";
            const failure = this.failure(apiRequest, { reason: result.reason, effect });
            const end = await this.#pauseBefore(result.retry, { failure, attempt, special });
            if (result.retry?.only !== undefined)
                special += 1;
            if (end !== undefined)
                throw new FailureError({ ...failure, ...end }, { cause: result.error });
        }
    }
    /** Returns the facts of a request that failed for this reason. */
    failure({ purpose, script }, { reason, effect }) {
        const { timeoutSeconds } = this.#options;
        const isTimeout = reason.kind === "no-answer" && reason.cause === "timeout";
        return { kind: "request", purpose, script, reason, effect, ...(isTimeout ? { timeoutSeconds } : {}) };
    }
    async #attempt(apiRequest, { attempt, count }) {
        const { clock, timeoutSeconds } = this.#options;
        const turn = await this.#turn();
        if ("reason" in turn)
            return turn;
        count.requests += 1;
        count.attempts = Math.max(count.attempts, attempt);
        const secondsLeft = this.#millisecondsLeft() / 1000;
        try {
            const seconds = Math.min(timeoutSeconds, secondsLeft);
            const answer = withoutEcho(await this.#send(apiRequest, seconds), this.door.redact);
            this.#report(apiRequest, { attempt, turn, answer });
            return this.#read(answer, { turn, purpose: apiRequest.purpose });
        }
        catch (error) {
            if (!(error instanceof TransportError))
                throw error;
            this.#pacing.release(turn, clock.now());
            this.#report(apiRequest, { attempt, turn });
            const { cause, codes, effect } = error.fault;
            const isDeadline = cause === "timeout" && secondsLeft < timeoutSeconds;
            const reason = { kind: "no-answer", cause: isDeadline ? "deadline" : cause, codes };
            return { reason, effect, retry: retryOf({ reason }), error };
        }
    }
    async #send({ method, path, query, body }, timeoutSeconds) {
        const { dispatcher, credentials, baseUrl, cancelled } = this.#options;
        const search = query === undefined ? "" : `?${new URLSearchParams(query)}`;
        return await request({
            dispatcher,
            url: [baseUrl, ...path.map(encodeURIComponent)].join("/") + search,
            method,
            headers: {
                "user-agent": USER_AGENT,
                accept: "application/json",
                ...authorization(credentials),
                ...(body === undefined ? {} : { "content-type": "application/merge-patch+json" }),
            },
            body,
            timeoutSeconds,
            cancelled,
            maxBytes: LARGEST_ANSWER,
        });
    }
    #read(answer, { turn, purpose }) {
        const now = this.#options.clock.now();
        const read = readAnswer(answer, this.door);
        const followsRateLimit = now < this.#limitedAt + AFTERMATH_MS;
        const retry = "reason" in read ? retryOf({ ...read, answer, followsRateLimit, purpose }) : undefined;
        if (retry?.scope === "account" && retry.only === undefined) {
            this.#limitedAt = now;
            const limit = "reason" in read && read.reason.kind === "refused" ? rateLimitOf(read.reason.errors) : undefined;
            const retrySeconds = retry.fromServer ? retry.leastSeconds : undefined;
            this.#pacing.refuse(turn, { now, retrySeconds, limit });
        }
        else
            this.#pacing.observe(turn, { headers: answer.headers, now });
        return "envelope" in read ? read : { ...read, effect: effectOf(answer.status), retry };
    }
    /** For step debug logging. */
    #report({ method, path, script }, { attempt, turn, answer }) {
        const { clock, onEvent } = this.#options;
        const ray = answer?.headers["cf-ray"];
        onEvent({
            kind: "request",
            method,
            path: `/${path.map(encodeURIComponent).join("/")}`,
            status: answer?.status,
            milliseconds: Math.round(clock.now() - turn.sentAt),
            attempt,
            // Anything else might be an echo, and to look for one takes longer than the request.
            ray: /^[0-9a-f]{16}-[A-Z]{3}$/.test(ray ?? "") ? ray : undefined,
        }, script);
    }
    /** Waits until the account's limit lets a request through, and counts it. Returns why none may be sent otherwise. */
    async #turn() {
        const { clock, cancelled, onEvent } = this.#options;
        for (;;) {
            if (cancelled.aborted)
                return notSent({ kind: "not-sent", why: "cancelled" });
            const now = clock.now();
            const left = this.#millisecondsLeft();
            if (left <= 0)
                return notSent({ kind: "not-sent", why: "deadline" });
            const { at: readyAt, asked } = this.#pacing.ready(now);
            if (readyAt <= now)
                return this.#pacing.acquire(now);
            const waitMilliseconds = readyAt - now;
            if (waitMilliseconds >= left)
                return notSent({ kind: "not-sent", why: "rate-limit", waitMilliseconds });
            if (waitMilliseconds > SHORT_WAIT_MS && this.#pacing.announceHold(readyAt))
                onEvent({ kind: "rate-limit", waitMilliseconds, asked });
            await this.#sleepUntil(readyAt);
        }
    }
    #millisecondsLeft() {
        return this.#options.deadlineSeconds * 1000 - this.#options.clock.now();
    }
    /** Waits before the next attempt, or returns why there is none, which needs no words if nothing is transient. */
    async #pauseBefore(retry, { failure, attempt, special }) {
        const { clock, maxAttempts, onEvent } = this.#options;
        if (retry === undefined || special === retry.only?.length)
            return {};
        const { scope, fromServer: asked } = retry;
        const waitMilliseconds = this.#waitBefore(retry, { attempt, special });
        const until = clock.now() + waitMilliseconds;
        // Also if this request is given up: the next one would be refused as well.
        if (scope === "account")
            this.#pacing.holdUntil(until, { asked });
        if (attempt === maxAttempts)
            return attempt === 1 ? {} : { end: { kind: "attempts", attempts: attempt } };
        const leftMilliseconds = this.#millisecondsLeft();
        if (waitMilliseconds >= leftMilliseconds) {
            return { end: { kind: "deadline", waitMilliseconds, leftMilliseconds, asked } };
        }
        const event = { failure, attempt, maxAttempts, waitMilliseconds, asked };
        if (scope === "request") {
            onEvent({ kind: "retry", ...event }, failure.script);
            await this.#sleepUntil(until);
        }
        else if (this.#pacing.announceHold(until)) {
            // Requests that were under way together are refused together, which is one wait and not many.
            onEvent({ kind: "rate-limit", ...event }, failure.script);
        }
        return undefined;
    }
    /** Exponential, with full jitter, and never shorter than what the server or the failure asks for. In milliseconds. */
    #waitBefore({ leastSeconds, only = [] }, { attempt, special }) {
        const longest = Math.min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** (attempt - 1));
        return Math.max(leastSeconds * 1000, (only[special] ?? 0) * 1000, this.#options.clock.random() * longest);
    }
    /** Ends early, and quietly, when the step is cancelled: the next attempt says so. */
    async #sleepUntil(until) {
        const { clock, cancelled: signal } = this.#options;
        // The clock is read once: it may pass `until` between two readings, and Node warns of a negative time on stderr.
        const milliseconds = until - clock.now();
        if (milliseconds <= 0 || signal.aborted)
            return;
        await clock.sleep(milliseconds, { signal }).catch((error) => {
            if (!signal.aborted)
                throw error;
        });
    }
}
function notSent(reason) {
    return { reason, effect: "none" };
}
function authorization(credentials) {
    return credentials.kind === "token"
        ? { authorization: `Bearer ${credentials.token}` }
        : { "x-auth-email": credentials.email, "x-auth-key": credentials.key };
}
/** What is between us and the API can lose the answer to a request that the API carried out. */
function effectOf(status) {
    return status >= 400 && status < 500 && status !== 408 ? "none" : "unknown";
}
/** A wait that a server asks for is shown, and it may be an echo: of a secret that is a number. */
function withoutEcho(answer, redact) {
    const { "retry-after": wait, ...headers } = answer.headers;
    // Shorter numbers are not masked either.
    return wait === undefined || !/\d{4}/.test(wait) || redact(wait) === wait ? answer : { ...answer, headers };
}

;// CONCATENATED MODULE: ./contract.js
/** Every input of action.yml, in its order: the one place for names, kinds, defaults and bounds. */
const INPUTS = {
    "api-token": { kind: "text", variable: "CLOUDFLARE_API_TOKEN" },
    "api-key": { kind: "text", variable: "CLOUDFLARE_API_KEY" },
    "api-email": { kind: "text", variable: "CLOUDFLARE_EMAIL" },
    "account-id": { kind: "text", variable: "CLOUDFLARE_ACCOUNT_ID" },
    "script-name": { kind: "lines" },
    "script-names-file": { kind: "text" },
    "dispatch-namespace": { kind: "text" },
    secrets: { kind: "json-or-lines", ifJson: ["jsonc-parser"] },
    "secrets-file": { kind: "lines", libraries: ["dotenv", "jsonc-parser"] },
    "secret-keys": { kind: "map", libraries: ["js-yaml", "jsonc-parser"] },
    include: { kind: "lines" },
    exclude: { kind: "lines" },
    "remove-prefix": { kind: "text" },
    "only-required": { kind: "boolean", default: false },
    delete: { kind: "lines" },
    prune: { kind: "boolean", default: false },
    keep: { kind: "lines", needs: "prune" },
    "max-deletions": { kind: "integer", min: 0, default: 10, inAction: false, needs: "prune" },
    required: { kind: "lines" },
    "wrangler-config": { kind: "text", libraries: ["jsonc-parser", "smol-toml"] },
    environment: { kind: "text", variable: "CLOUDFLARE_ENV", needs: "wrangler-config" },
    "version-tags": { kind: "json-or-lines", ifJson: ["jsonc-parser"] },
    "on-empty": { kind: "choice", choices: ["error", "skip", "set"], default: "error" },
    "on-existing": { kind: "choice", choices: ["overwrite", "keep"], default: "overwrite" },
    deploy: { kind: "boolean", default: true },
    "dry-run": { kind: "boolean", default: false },
    "github-token": { kind: "text", needs: "dry-run", idle: "warning" },
    concurrency: { kind: "integer", min: 1, max: 100, default: 4 },
    timeout: { kind: "seconds", max: 600, default: 30 },
    "max-attempts": { kind: "integer", min: 1, max: 20, default: 5 },
    // A job on a hosted runner ends after six hours.
    deadline: { kind: "seconds", max: 21_600, default: 900 },
    "api-base-url": { kind: "text", variable: "CLOUDFLARE_API_BASE_URL" },
};
/** Every output of action.yml, in its order. */
const OUTPUTS = {
    "secret-names": { maxBytes: 20_000 },
    "set-names": { maxBytes: 20_000 },
    "deleted-names": { maxBytes: 20_000 },
    "undeclared-names": { maxBytes: 20_000 },
    changed: {},
    // An input, with its name, holds 131,071 bytes on Linux: more could not be fed back into script-name.
    "failed-scripts": { maxBytes: 131_000, onlyIfAny: true },
    "version-id": { maxBytes: 80_000, onlyIfAny: true },
    results: { maxBytes: 180_000 },
};

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = process.getBuiltinModule("node:crypto");
;// CONCATENATED MODULE: ./github/body.js

/** GitHub's limit in characters. UTF-16 code units are counted here, which are never fewer. */
const LONGEST = 65_536;
/**
 * Returns the invisible first line of the comment for one Worker by one workflow. It is a digest, because the name of a
 * workflow may be any text: `--` or `>` would end the HTML comment, and a long name would fill the body.
 */
function markerOf({ accountId, dispatchNamespace, script }, env) {
    const identity = [accountId.toLowerCase(), dispatchNamespace ?? null, script, workflowOf(env)];
    const digest = (0,external_node_crypto_namespaceObject.createHash)("sha256").update(JSON.stringify(identity)).digest("hex");
    return `<!-- patch-worker-secrets: plan ${digest} -->`;
}
/** Returns the workflow's file without the ref, which differs between pull requests. */
function workflowOf({ GITHUB_WORKFLOW_REF: ref, GITHUB_WORKFLOW: name }) {
    return ref?.replace(/@(refs\/.*|[0-9a-f]{40,64})$/s, "") || name || "";
}
/**
 * Returns the marker's line and the text. A text that is too long is cut, and `cutNote` is its last paragraph then.
 *
 * @param markdown HTML in lines, as a summary is: every element is closed, and a text has no `<`
 */
function bodyOf({ marker, markdown, cutNote }) {
    const whole = `${marker}\n${markdown}`;
    if (whole.length <= LONGEST)
        return whole;
    return `${marker}\n${cut(markdown, { room: LONGEST - marker.length - 1, end: `\n\n${cutNote}\n` })}`;
}
/** Takes as many lines as there is room for, together with the tags that they leave open and with `end`. */
function cut(markdown, { room, end }) {
    const open = [];
    let [position, longest, tags] = [-1, 0, ""];
    for (const line of markdown.split("\n")) {
        for (const [, slash, name = ""] of line.matchAll(/<(\/?)([a-z0-9]+)/g)) {
            if (slash === "")
                open.push(name);
            else
                open.pop();
        }
        position += line.length + 1;
        if (position > room)
            break;
        const closing = open.length === 0
            ? ""
            : `\n\n${open
                .toReversed()
                .map((name) => `</${name}>`)
                .join("")}`;
        if (position + closing.length + end.length <= room)
            [longest, tags] = [position, closing];
    }
    return markdown.slice(0, longest) + tags + end;
}

;// CONCATENATED MODULE: ./github/failure.js



/** Thrown with the reason why there is no comment. Its message is constant. */
class CommentError extends Error {
    name = "CommentError";
    failure;
    constructor(failure) {
        super(failure.kind);
        this.failure = failure;
    }
}
/**
 * Returns the facts of whatever was thrown. Errors of Octokit contain the request with its headers: only the status,
 * GitHub's own message and codes are taken from them.
 */
function commentFailure(error, redact) {
    if (error instanceof CommentError)
        return error.failure;
    const [errors, response] = [at(error, "errors"), at(error, "response")];
    const [first] = Array.isArray(errors) ? errors : [];
    // GraphQL refuses with a list of errors and HTTP 200.
    const refusal = isObject(first) ? first : at(response, "data");
    const status = isObject(first) ? undefined : at(response, "status");
    if (!isObject(first) && status === undefined)
        return silence(error);
    const message = at(refusal, "message");
    const text = typeof message === "string" ? message : "";
    return {
        kind: refusalKind({ status: Number(status), type: at(refusal, "type"), text }),
        ...(status === undefined ? {} : { status: Number(status) }),
        ...(text === "" ? {} : { message: sanitize(text, { redact }) }),
    };
}
function refusalKind({ status, type, text }) {
    if (status === 429 || type === "RATE_LIMITED" || /rate limit/i.test(text))
        return "rate-limit";
    if (status >= 500)
        return "server-error";
    if (status === 401)
        return "bad-token";
    const lacksPermission = /^Resource not accessible|^Could not resolve to a (Repository|PullRequest) /.test(text);
    return status === 404 || lacksPermission ? "permission" : "refused";
}
function silence(error) {
    const fault = failure_faultOf(error);
    if (fault === undefined)
        return { kind: "unreadable" };
    // A step that is cancelled is another result: what ended this request is the time for all of them.
    return { kind: "no-answer", fault: fault.cause === "cancelled" ? { ...fault, cause: "timeout" } : fault };
}
/** Octokit wraps what its `fetch` throws. */
function failure_faultOf(error) {
    if (error instanceof TransportError)
        return error.fault;
    return error instanceof Error ? failure_faultOf(error.cause) : undefined;
}

;// CONCATENATED MODULE: ./http/loopback.js
/** Returns whether a URL's `hostname` is this machine: the only place to which credentials may go over `http:`. */
function isLoopback(hostname) {
    return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

// EXTERNAL MODULE: ./http/pool.js
var pool = __nccwpck_require__(306);
;// CONCATENATED MODULE: ./github/graphql.js





const DEFAULT_URL = "https://api.github.com/graphql";
/** A page of comments is far below it. What is cut off there is not valid JSON. */
const graphql_LARGEST_ANSWER = 64 * 1024 * 1024;
/**
 * Opens the API of the GitHub that the step runs for. Nothing is sent yet.
 *
 * @throws CommentError
 */
async function openSession(ports, { githubToken, signal, seconds }) {
    const url = urlOf(ports.env);
    // What @actions/github throws while it loads quotes the event's file.
    const { getOctokit, context } = await ports.github().catch(() => {
        throw new CommentError({ kind: "library" });
    });
    const { owner, repo: name } = context.repo;
    const number = at(context.payload, "pull_request", "number");
    if (typeof number !== "number" || !Number.isInteger(number))
        throw new CommentError({ kind: "no-pull-request" });
    const dispatcher = graphql_open(ports.connect);
    // Octokit logs what the server says of a deprecation, to the console unless a request is given a log.
    const log = { debug() { }, info() { }, warn() { }, error() { } };
    const fetch = fetchOver(dispatcher, { signal, seconds });
    const { graphql } = getOctokit(githubToken, { baseUrl: url, request: { fetch, log } });
    // Octokit derives the URL from `baseUrl`; the runner gives it as it is.
    return {
        execute: graphql.defaults({ url }),
        pullRequest: { owner, name, number },
        close: () => (0,pool/* closePool */.Tj)(dispatcher),
    };
}
function graphql_open(connect) {
    try {
        return (0,pool/* openPool */.x5)(connect);
    }
    catch {
        throw new CommentError({ kind: "proxy-variable" });
    }
}
function urlOf(env) {
    const url = URL.parse(env.GITHUB_GRAPHQL_URL || DEFAULT_URL);
    const mayCarryToken = url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname));
    if (mayCarryToken && url.username === "" && url.password === "")
        return url.href;
    throw new CommentError({ kind: "url" });
}
/**
 * Replaces Octokit's `fetch`, which would not verify certificates under NODE_TLS_REJECT_UNAUTHORIZED=0, bypass a proxy
 * whose URL it cannot read, and follow redirects: the token goes the way of the Cloudflare credentials.
 */
function fetchOver(dispatcher, { signal, seconds }) {
    return async (url, { headers, body }) => {
        const answer = await request({
            dispatcher,
            url,
            method: "POST",
            headers,
            body,
            timeoutSeconds: seconds,
            cancelled: signal,
            maxBytes: graphql_LARGEST_ANSWER,
        });
        return new Response(answer.body, { status: answer.status, headers: answer.headers });
    };
}

;// CONCATENATED MODULE: ./github/comment.js




/** On these events GITHUB_EVENT_PATH is about a pull request, and GITHUB_TOKEN may be allowed to comment on it. */
const COMMENT_EVENTS = ["pull_request", "pull_request_target"];
/**
 * Reads the newest comments before `before`. `viewerDidAuthor` says whose a comment is: anybody can copy a marker, and
 * whoever wrote a comment may edit it at any time, so that a plan in somebody else's comment could be falsified. A name
 * does not settle it: the bot of GITHUB_TOKEN is `github-actions` here and `github-actions[bot]` there.
 */
const FIND = `query ($owner: String!, $name: String!, $number: Int!, $before: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      id
      comments(last: 100, before: $before) {
        nodes { id body viewerDidAuthor }
        pageInfo { hasPreviousPage startCursor }
      }
    }
  }
}`;
const ADD = `mutation ($subject: ID!, $body: String!) {
  addComment(input: { subjectId: $subject, body: $body }) { commentEdge { node { id } } }
}`;
const UPDATE = `mutation ($id: ID!, $body: String!) {
  updateIssueComment(input: { id: $id, body: $body }) { issueComment { id } }
}`;
/**
 * Keeps one comment on the pull request for this Worker and this workflow. It ends within `seconds.total`, and at once
 * when the step is cancelled. Never rejects: the step does not depend on it.
 */
async function keepComment(ports, options) {
    if (!COMMENT_EVENTS.includes(ports.env.GITHUB_EVENT_NAME ?? ""))
        return { kind: "not-a-pull-request" };
    try {
        return { kind: await connectAndKeep(ports, options) };
    }
    catch (error) {
        if (ports.cancelled.aborted)
            return { kind: "cancelled" };
        return { kind: "failed", failure: commentFailure(error, options.redact) };
    }
}
async function connectAndKeep(ports, options) {
    const { githubToken, worker, markdown, cutNote, seconds } = options;
    const signal = AbortSignal.any([ports.cancelled, AbortSignal.timeout(Math.ceil(seconds.total * 1000))]);
    signal.throwIfAborted();
    const session = await openSession(ports, { githubToken, signal, seconds: seconds.request });
    try {
        const marker = markerOf(worker, ports.env);
        return await keep(session, { marker, body: bodyOf({ marker, markdown, cutNote }) });
    }
    finally {
        await session.close();
    }
}
async function keep(session, { marker, body }) {
    const { execute } = session;
    const { subject, comment } = await find(session, marker);
    if (comment === undefined) {
        const added = await execute(ADD, { subject, body });
        if (typeof at(added, "addComment", "commentEdge", "node", "id") !== "string")
            throw unreadable();
        return "created";
    }
    if (asStored(comment.body) === asStored(body))
        return "unchanged";
    const updated = await execute(UPDATE, { id: comment.id, body });
    if (at(updated, "updateIssueComment", "issueComment", "id") !== comment.id)
        throw unreadable();
    return "updated";
}
function unreadable() {
    return new CommentError({ kind: "unreadable" });
}
/** GitHub may return a body with other line endings and without white space around it. */
function asStored(body) {
    return body.replaceAll("\r\n", "\n").trim();
}
/** Finds our newest comment. `subject` is the node id of the pull request. */
async function find({ execute, pullRequest }, marker) {
    let before;
    for (;;) {
        const found = at(await execute(FIND, { ...pullRequest, before }), "repository", "pullRequest");
        const [subject, nodes, pages] = [
            at(found, "id"),
            at(found, "comments", "nodes"),
            at(found, "comments", "pageInfo"),
        ];
        if (typeof subject !== "string" || !Array.isArray(nodes) || !isObject(pages))
            throw unreadable();
        const comment = nodes.filter(isOwn).findLast(({ body }) => body.trimStart().startsWith(marker));
        before = pages.startCursor;
        const isLast = pages.hasPreviousPage !== true || typeof before !== "string";
        if (comment !== undefined || isLast)
            return { subject, comment };
    }
}
function isOwn(node) {
    return (isObject(node) && node.viewerDidAuthor === true && typeof node.id === "string" && typeof node.body === "string");
}

;// CONCATENATED MODULE: ./github/run-context.js


/** Where the project lives, for a step whose runner does not say which repository the action is from. */
const PROJECT = { repository: "patch-worker-secrets/patch-worker-secrets", ref: "HEAD" };
/** `owner/name`, as GitHub allows it. */
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
const COMMIT = /^[0-9a-f]{40,64}$/;
const NUMBER = /^\d{1,20}$/;
/**
 * Reads what a summary and a comment say about the run: its commit, its page and where the documentation is. Whatever
 * does not look as GitHub writes it is left out, so that nothing in a link is anybody's free text. Never throws.
 */
function runContextOf({ env, fs, clock }) {
    const { GITHUB_REPOSITORY: repository = "", GITHUB_RUN_ID: id = "", GITHUB_RUN_ATTEMPT: attempt = "" } = env;
    const home = homeOf(env.GITHUB_SERVER_URL, repository);
    const commit = [headOf({ env, fs }), env.GITHUB_SHA].find((sha) => sha !== undefined && COMMIT.test(sha));
    return {
        time: clock.date(),
        ...actionOf(env),
        ...(commit === undefined ? {} : { commit: { sha: commit, ...linked(home, `commit/${commit}`) } }),
        ...(NUMBER.test(id)
            ? { run: { id, attempt: NUMBER.test(attempt) ? Number(attempt) : 1, ...linked(home, runPath(id, attempt)) } }
            : {}),
    };
}
/** Returns the newest commit of the pull request that the event is about. GITHUB_SHA is its merge into the base. */
function headOf({ env, fs }) {
    if (!COMMENT_EVENTS.includes(env.GITHUB_EVENT_NAME ?? ""))
        return undefined;
    try {
        const event = JSON.parse(String(fs.readFileSync(env.GITHUB_EVENT_PATH ?? "")));
        const sha = at(event, "pull_request", "head", "sha");
        return typeof sha === "string" ? sha : undefined;
    }
    catch {
        return undefined;
    }
}
function homeOf(server, repository) {
    const url = URL.parse(server ?? "");
    const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
    return isWeb && REPOSITORY.test(repository) ? `${url.origin}/${repository}` : undefined;
}
function runPath(id, attempt) {
    return NUMBER.test(attempt) ? `actions/runs/${id}/attempts/${attempt}` : `actions/runs/${id}`;
}
function linked(home, path) {
    return home === undefined ? {} : { url: `${home}/${path}` };
}
/** Returns the action that runs, and the page on troubleshooting at its version. */
function actionOf({ GITHUB_ACTION_REPOSITORY: repository = "", GITHUB_ACTION_REF: ref = "", }) {
    const isKnown = REPOSITORY.test(repository) && /^[\w./-]+$/.test(ref);
    const at = isKnown ? { repository, ref } : PROJECT;
    return {
        ...(isKnown ? { action: `${repository}@${ref}` } : {}),
        docs: `https://github.com/${at.repository}/blob/${at.ref}/docs/TROUBLESHOOTING.md`,
    };
}

;// CONCATENATED MODULE: ./wording.js
/** A line of names stays readable; the job summary and the output `results` have more of them. */
const MOST_NAMES = 40;
/** Returns "A, B and 3 more": at most 40 names, joined by commas. */
function nameList(names) {
    const rest = names.length - MOST_NAMES;
    return rest > 0 ? `${names.slice(0, MOST_NAMES).join(", ")} and ${number(rest)} more` : names.join(", ");
}
/** Returns "A", "A or B", "A, B or C"; with another word between the last two, "A, B and C". */
function listOf(words, conjunction = "or") {
    const last = words.at(-1) ?? "";
    return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}
/** Returns a count with its noun: "1 secret", "1,200 secrets", "2 entries". */
function plural(count, noun, nouns = `${noun}s`) {
    return `${number(count)} ${count === 1 ? noun : nouns}`;
}
/** Returns a whole number with commas between thousands: "21,600". */
function number(count) {
    // Not Intl: to load its data takes a step a tenth of its time, and 5 MB.
    return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
/** Returns a time to the minute: "2026-11-20 10:00 UTC". */
function minute(time) {
    return `${time.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
/** A certificate by mistake is thirty lines, and the first few say what is wrong. */
const MOST_RANGES = 10;
/** Returns "line 3", "lines 1 to 2" or "lines 1, 3 to 4 and 2 more". */
function linesPhrase(ranges) {
    const shown = ranges.slice(0, MOST_RANGES).map(({ first, last }) => (first === last ? first : `${first} to ${last}`));
    const isOneLine = ranges.length === 1 && ranges[0]?.first === ranges[0]?.last;
    const rest = ranges.length > MOST_RANGES ? ` and ${number(ranges.length - MOST_RANGES)} more` : "";
    return `${isOneLine ? "line" : "lines"} ${shown.join(", ")}${rest}`;
}
/** Up to here a time is given in seconds. */
const LONGEST_IN_SECONDS = 600;
/** Up to here it is given in minutes. */
const LONGEST_IN_MINUTES = 999;
/**
 * Returns a time as "0.4 s", "12 s" or "15 min", rounded up. A server may choose a time, and with it a number that is
 * somebody's secret: none of these has more than three digits, which is too short for a value to be one.
 */
function duration(milliseconds) {
    const seconds = milliseconds / 1000;
    if (seconds < 10)
        return `${number(Math.ceil(seconds * 10) / 10)} s`;
    if (seconds <= LONGEST_IN_SECONDS)
        return `${Math.ceil(seconds)} s`;
    const minutes = Math.ceil(seconds / 60);
    return minutes <= LONGEST_IN_MINUTES ? `${minutes} min` : "more than 16 hours";
}

;// CONCATENATED MODULE: ./inputs/reading/context.js
/** The sentences of all readers, each list in the order in which they were added. */
class FindingList {
    problems = [];
    warnings = [];
    notes = [];
    problem(text, value) {
        this.problems.push(text);
        return value;
    }
    warning(text) {
        this.warnings.push(text);
    }
    note(text) {
        this.notes.push(text);
    }
}

;// CONCATENATED MODULE: ./inputs/reading/inputs.js



/** Returns what the YAML 1.2 core schema makes of a text, or undefined if that is no boolean. */
function parseBoolean(text) {
    if (/^(?:true|True|TRUE)$/.test(text))
        return true;
    return /^(?:false|False|FALSE)$/.test(text) ? false : undefined;
}
/**
 * The inputs of the step and the variables of its environment, still unchecked. An input that is blank counts as not
 * given. The typed fields (`boolean`, `choice`, `integer`, `seconds`) take defaults and bounds from the contract; if the
 * text does not fit, they add a problem and give the default.
 */
class Inputs {
    #core;
    #env;
    #findings;
    #variables = new Set();
    constructor({ core, env }, findings = new FindingList()) {
        this.#core = core;
        this.#env = env;
        this.#findings = findings;
    }
    /** Returns the input byte for byte. */
    raw(name) {
        const value = this.#core.getInput(name, { trimWhitespace: false });
        return value.trim() === "" ? undefined : value;
    }
    /** Returns the input without the white space around it. */
    text(name) {
        return this.raw(name)?.trim();
    }
    isGiven(name) {
        return this.raw(name) !== undefined;
    }
    /** Returns whether the input is one JSON object rather than lines. */
    isJson(name) {
        return this.text(name)?.startsWith("{") ?? false;
    }
    /** Returns the lines of the input without blank ones and `#` comments. */
    list(name) {
        return listLines(this.raw(name) ?? "");
    }
    /** Returns the input, or else the variable that the contract names for it. */
    sourced(name) {
        const value = this.text(name);
        return value === undefined ? this.fromVariable(name) : { value, from: name };
    }
    /** Returns the variable that the contract names for an input, whether or not the input is given. */
    fromVariable(name) {
        const { variable } = INPUTS[name];
        if (variable === undefined)
            return undefined;
        const value = this.variable(variable)?.trim() ?? "";
        return value === "" ? undefined : { value, from: variable };
    }
    /** Returns a variable byte for byte: undefined if it is not set, `""` if it is set to nothing. */
    variable(name) {
        if (!Object.hasOwn(this.#env, name))
            return undefined;
        this.#variables.add(name);
        return this.#env[name];
    }
    /**
     * Returns the spellings of each variable that was read by more than one. On Windows `DB_KEY` and `db_key` are one
     * variable, and both get the value of the one that is set last.
     */
    spellings() {
        // Where case counts, every variable is listed as it is spelled.
        const listed = new Set(Object.keys(this.#env));
        const groups = Map.groupBy(this.#variables, (name) => name.toUpperCase());
        return [...groups.values()].filter((names) => names.length > 1 && names.some((name) => !listed.has(name)));
    }
    boolean(name) {
        const text = this.text(name);
        const value = text === undefined ? INPUTS[name].default : parseBoolean(text);
        return value ?? this.#refused(name, "true or false");
    }
    choice(name) {
        const { choices, default: fallback } = INPUTS[name];
        const text = this.text(name) ?? fallback;
        return choices.find((choice) => choice === text) ?? this.#refused(name, listOf(choices));
    }
    /** Reads a whole number in decimal digits. */
    integer(name) {
        const { min, max, default: fallback } = INPUTS[name];
        const value = this.#number(name, /^\d+$/);
        if (value >= min && value <= (max ?? Number.MAX_SAFE_INTEGER))
            return value;
        const range = max === undefined ? `of ${min} or more` : `from ${min} to ${max}`;
        return this.#refused(name, `a whole number ${range}, for example ${fallback}`);
    }
    /** Reads seconds, with decimals or without. */
    seconds(name) {
        const { max } = INPUTS[name];
        const value = this.#number(name, /^\d+(\.\d+)?$/);
        if (value > 0 && value <= max)
            return value;
        return this.#refused(name, `a number of seconds, greater than 0 and at most ${max} (60, not 60s)`);
    }
    #number(name, form) {
        const text = this.text(name) ?? String(INPUTS[name].default);
        return form.test(text) ? Number(text) : Number.NaN;
    }
    #refused(name, rule) {
        return this.#findings.problem(`${name} must be ${rule}.`, INPUTS[name].default);
    }
}
/** Returns the lines of a text, trimmed, without blank ones and those that begin with `#`. */
function listLines(text) {
    return text
        .split("\n")
        .map((content, index) => ({ text: content.trim(), line: index + 1 }))
        .filter((entry) => entry.text !== "" && !entry.text.startsWith("#"));
}

;// CONCATENATED MODULE: ./inputs/reading/libraries.js

/** The specifiers are literal, because each makes a chunk of its own in dist/. */
const LOADERS = {
    dotenv: () => __nccwpck_require__.e(/* import() */ 134).then(__nccwpck_require__.t.bind(__nccwpck_require__, 2134, 19)),
    "jsonc-parser": () => __nccwpck_require__.e(/* import() */ 105).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3105, 19)),
    "js-yaml": () => __nccwpck_require__.e(/* import() */ 437).then(__nccwpck_require__.bind(__nccwpck_require__, 4437)),
    "smol-toml": () => __nccwpck_require__.e(/* import() */ 746).then(__nccwpck_require__.bind(__nccwpck_require__, 1746)),
};
/** The libraries that were loaded for the inputs of this step. */
class Libraries {
    #modules;
    constructor(modules) {
        this.#modules = modules;
    }
    /** @throws Error if the contract does not name the library for an input that is given: a fault of this action. */
    get(name) {
        const loaded = this.#modules.get(name);
        if (loaded === undefined)
            throw new Error(`${name} is not loaded.`);
        return loaded;
    }
}
/** For a step whose inputs need none. */
const NO_LIBRARIES = new Libraries(new Map());
/**
 * Returns what the given inputs need. Compiling a library costs a step a tenth of its time (`npm run bench`), so the
 * others are not loaded.
 */
function librariesFor(inputs) {
    const specs = Object.entries(INPUTS);
    const needed = specs.flatMap(([name, { libraries, ifJson }]) => {
        return [...(inputs.isGiven(name) ? (libraries ?? []) : []), ...(inputs.isJson(name) ? (ifJson ?? []) : [])];
    });
    return [...new Set(needed)];
}
/** Loads libraries, before the inputs are read: from the first reader to the masks nothing may wait. */
async function loadLibraries(names) {
    const modules = names.map(async (name) => [name, await LOADERS[name]()]);
    return new Libraries(new Map(await Promise.all(modules)));
}

;// CONCATENATED MODULE: ./model/input-error.js
/**
 * Thrown with everything that is wrong with what the workflow handed in, found in one pass, before anything is sent.
 * Each problem is a whole sentence that names the input, what was found and what to do. `comment` is the comment that
 * must not go on showing an earlier plan, as far as the inputs say which one it is.
 */
class InputError extends Error {
    name = "InputError";
    problems;
    comment;
    constructor(problems, comment) {
        super("The inputs have problems.");
        this.problems = problems;
        this.comment = comment;
    }
}

;// CONCATENATED MODULE: ../node_modules/leven/index.js
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}

;// CONCATENATED MODULE: ./model/names/near-name.js

/** Longer names are not compared: the work grows with the square of the length. In characters. */
const near_name_LONGEST = 64;
/** The fewest characters for each typo that is forgiven, and the most typos: `DB_A` is not a typo of `DB_B`. */
const CHARACTERS_PER_TYPO = 4;
const MOST_TYPOS = 2;
/** Returns the one of `names` that was probably meant by `name`, or undefined if there is none, or no single best one. */
function nearest(name, names) {
    let best;
    let least = MOST_TYPOS + 1;
    for (const candidate of names) {
        const typos = typosBetween(name, candidate) ?? MOST_TYPOS + 1;
        if (typos > least)
            continue;
        best = typos < least ? candidate : undefined;
        least = typos;
    }
    return best;
}
/**
 * Returns how many typos lie between two names, apart from case and separators: 0, 1 or 2. Returns undefined if they are
 * different names.
 */
function typosBetween(one, other) {
    if (Math.max(one.length, other.length) > near_name_LONGEST)
        return undefined;
    const [a, b] = [fold(one), fold(other)];
    if (a === b)
        return 0;
    const most = Math.min(MOST_TYPOS, Math.floor(Math.min(a.length, b.length) / CHARACTERS_PER_TYPO));
    if (areVariants(one, other))
        return undefined;
    if (areSwapped(a, b))
        return most > 0 ? 1 : undefined;
    const distance = leven(a, b, { maxDistance: most + 1 });
    return distance <= most ? distance : undefined;
}
/** Two neighbors in the wrong order are one slip of the fingers, which the edit distance counts twice. */
function areSwapped(one, other) {
    const at = [...one].findIndex((character, index) => character !== other[index]);
    const swapped = one.slice(0, at) + (one[at + 1] ?? "") + one.charAt(at) + one.slice(at + 2);
    return one.length === other.length && swapped === other;
}
function fold(name) {
    return name.toLowerCase().replace(/[-_.\s]/g, "");
}
/** `KEY`, `KEY_1` and `KEY_2`, `URL_EU` and `URL_US`: names that differ on purpose, in digits or in short parts. */
function areVariants(one, other) {
    const parts = partsOf(one);
    const others = partsOf(other);
    if (parts.length !== others.length)
        return false;
    return parts.every((part, index) => part === others[index] || Math.max(part.length, others[index]?.length ?? 0) <= 2);
}
function partsOf(name) {
    const parts = name
        .toLowerCase()
        .replace(/\d/g, "")
        .split(/[-_.\s]/);
    return parts.filter((part) => part !== "");
}

;// CONCATENATED MODULE: ./inputs/reading/json-document.js
/** Where a fault is said to be if it has no position. */
const START = { line: 1, column: 1, what: "syntax" };
/**
 * Reads strict JSON. A key that occurs twice in one object is a fault as well. A fault is told by its position only: the
 * message of `JSON.parse` quotes the text around it, which here is a secret.
 */
function parseJson(text, libraries) {
    const { syntax, duplicate } = walk(text, { libraries, options: { disallowComments: true } });
    try {
        const value = JSON.parse(text);
        const fault = duplicate ?? syntax;
        return fault === undefined ? { value } : { fault };
    }
    catch {
        return { fault: syntax ?? START };
    }
}
/**
 * Reads JSON with comments and trailing commas, as wrangler does: of a key that occurs twice, the last one counts. A key
 * `__proto__` may have given the value inherited members, so only own ones may be read.
 */
function parseJsonWithComments(text, libraries) {
    const options = { allowTrailingComma: true };
    const { syntax } = walk(text, { libraries, options });
    if (syntax !== undefined)
        return { fault: syntax };
    try {
        return { value: libraries.get("jsonc-parser").parse(text, [], options) };
    }
    catch {
        return { fault: START };
    }
}
/** Returns every string value in a text that may not be valid JSON, to be masked. Keys are left out. */
function stringsInJson(text, libraries) {
    return walk(text, { libraries, options: {} }).strings;
}
/** Nesting that is too deep ends the walk: that is a fault without a position, and what was found before it stays. */
function walk(text, { libraries, options }) {
    const found = { strings: [] };
    const scopes = [];
    const fault = (what, line, column) => {
        found[what] ??= { line: line + 1, column: column + 1, what };
    };
    try {
        libraries.get("jsonc-parser").visit(text, {
            onObjectBegin: () => {
                scopes.push(new Set());
            },
            onObjectEnd: () => {
                scopes.pop();
            },
            onObjectProperty: (name, _offset, _length, line, column) => {
                if (scopes.at(-1)?.has(name))
                    fault("duplicate", line, column);
                scopes.at(-1)?.add(name);
            },
            onLiteralValue: (value) => {
                if (typeof value === "string")
                    found.strings.push(value);
            },
            onError: (_error, _offset, _length, line, column) => fault("syntax", line, column),
        }, options);
    }
    catch {
        found.syntax = START;
    }
    return found;
}
/** Returns a fault as the end of a sentence: "is not valid JSON (line 2, column 3; the text is not shown)". */
function faultPhrase({ line, column, what }, format = "JSON") {
    const where = `line ${line}, column ${column}`;
    return what === "duplicate"
        ? `has the same key twice in one object (${where})`
        : `is not valid ${format} (${where}; the text is not shown)`;
}
/** Returns what a JSON value is, never the value itself: "a number", "an array", "null". */
function kindOf(value) {
    if (value === null)
        return "null";
    if (Array.isArray(value))
        return "an array";
    return { object: "an object", boolean: "a boolean" }[typeof value] ?? `a ${typeof value}`;
}

;// CONCATENATED MODULE: ./inputs/reading/secret-names.js
/** Longer names are not read back from Cloudflare either. */
const secret_names_LONGEST_NAME = 256;
/**
 * Returns why a text cannot be the name of a secret that Cloudflare has stored, as the end of a sentence, or undefined.
 * Cloudflare does not validate names: only setting one needs an identifier (`isBindingName`).
 */
function storedNameProblem(text) {
    if (text === "")
        return "a name must not be empty.";
    if (text.length > secret_names_LONGEST_NAME)
        return `a name has at most ${secret_names_LONGEST_NAME} characters (not shown).`;
    if (/\p{Cc}/u.test(text))
        return "a name has no control characters (not shown).";
    return undefined;
}
/**
 * Reads a list of names of secrets, one per line. A line that cannot be one name is a problem, and is left out. It is not
 * shown: a value may have come here by mistake.
 */
function readNames({ inputs, findings }, name) {
    return inputs.list(name).filter(({ text, line }) => {
        const problem = lineProblem(text);
        if (problem !== undefined)
            findings.problem(`${name}, line ${line}: ${problem}`);
        return problem === undefined;
    });
}
function lineProblem(text) {
    if (/^[\w$]+=/.test(text))
        return "this is NAME=value (not shown). Give names only, one per line.";
    if (/[\s,]/.test(text))
        return "this is not one name (not shown). Give one name per line.";
    if (/[*?]/.test(text))
        return "this is a pattern (not shown), which only keep, include and exclude take. Give whole names.";
    return storedNameProblem(text);
}
/**
 * Returns whether a name may be shown although there is no value for it. Only the usual shape of a variable's name may, in
 * capitals and short or with an underscore: a line of an interpolated key, or the padded end of its base64, can look like
 * any other name.
 */
function isShowable(name) {
    return /^[A-Z][A-Z0-9_]*$/.test(name) && (name.length < 16 || name.includes("_"));
}
/** What to do about a name that cannot be set. */
const IDENTIFIER_REMEDY = "Use letters, digits, _ and $, at most 256, and do not begin with a digit.";

;// CONCATENATED MODULE: ./inputs/keys/key-fields.js



/**
 * Reads the fields `algorithm`, `format` and `usages`. `where` begins each problem: "secret-keys, SIGNING_KEY". Undefined if
 * there is a problem.
 */
function readKeyFields(fields, { where, findings }) {
    const algorithm = algorithmOf(fields.algorithm);
    const format = KEY_FORMATS.find((known) => known === fields.format);
    const usages = usagesOf(fields.usages);
    const isLength = !isObject(fields.algorithm) || isWholeOrMissing(fields.algorithm.length);
    if (algorithm === undefined)
        findings.problem(`${where}: ${ALGORITHM}`);
    if (!isLength)
        findings.problem(`${where}: length must be a whole number of bits.`);
    if (format === undefined)
        findings.problem(`${where}: format must be ${listOf(KEY_FORMATS)}.`);
    if (usages === undefined)
        findings.problem(`${where}: usages must be a list of ${listOf(KEY_USAGES)}.`);
    const isComplete = algorithm !== undefined && isLength && format !== undefined && usages !== undefined;
    return isComplete ? { algorithm, format, usages } : undefined;
}
const ALGORITHM = "algorithm must be a name, for example Ed25519, or a map, for example { name: HMAC, hash: SHA-256 } or " +
    "{ name: ECDSA, namedCurve: P-256 }.";
/** Only the parameters of an import are copied: the runtime ignores others, and a YAML alias may make an endless one. */
function algorithmOf(given) {
    if (typeof given === "string")
        return given === "" ? undefined : given;
    if (!isObject(given) || typeof given.name !== "string")
        return undefined;
    const { name, hash, namedCurve, length } = given;
    const hashName = isObject(hash) ? hash.name : hash;
    return {
        name,
        ...(typeof hashName === "string" ? { hash: hashName } : {}),
        ...(typeof namedCurve === "string" ? { namedCurve } : {}),
        ...(typeof length === "number" ? { length } : {}),
    };
}
function isWholeOrMissing(given) {
    return given === undefined || Number.isInteger(given);
}
function usagesOf(given) {
    const isKnown = (usage) => KEY_USAGES.some((known) => known === usage);
    return Array.isArray(given) && given.every(isKnown) ? given : undefined;
}

;// CONCATENATED MODULE: ./inputs/keys/raw-key.js
/** How the text of a raw key stands for its bytes. */
const ENCODINGS = ["base64", "hex", "utf8"];
/** Returns standard base64 without its white space and with its padding, or undefined if it is anything else. */
function base64Of(text) {
    const digits = /^([A-Za-z0-9+/]+)=*$/.exec(text.replace(/\s+/g, ""))?.[1];
    if (digits === undefined || digits.length % 4 === 1)
        return undefined;
    return Buffer.from(digits, "base64").toString("base64");
}
/** Returns the bytes that a text of base64 stands for, or `fault` if it is anything else. */
function keyBytes(text, fault) {
    const key_base64 = base64Of(text);
    return key_base64 === undefined ? { fault } : { key_base64 };
}
/**
 * Reads the text of a raw key. Without an encoding it is base64, and what looks like something else is refused: hex and
 * many words are base64 as well, and would silently become another key.
 */
function readRawKey(text, encoding) {
    if (encoding === "utf8")
        return fromText(text);
    if (encoding === "hex")
        return fromHex(text);
    return encoding === "base64" ? keyBytes(text, "must be base64, as encoding says.") : guessed(text);
}
function fromText(text) {
    const key_base64 = Buffer.from(text).toString("base64");
    if (text !== text.trim()) {
        const warning = "begins or ends with white space, which becomes part of it. Remove it if not intended.";
        return { key_base64, warning };
    }
    if (!/^(["'`]).*\1$/s.test(text))
        return { key_base64 };
    const warning = "begins and ends with a quote, and both become part of it. Remove them if not intended.";
    return { key_base64, warning };
}
function fromHex(text) {
    const digits = text.replace(/[\s:]/g, "");
    if (!/^(?:[0-9a-f]{2})+$/i.test(digits))
        return { fault: "must be hex, as encoding says: two digits for each byte." };
    return { key_base64: Buffer.from(digits, "hex").toString("base64") };
}
function guessed(text) {
    if (/^(?:0x)?(?:[0-9a-f]{2}){4,}$/i.test(text.replace(/[\s:]/g, ""))) {
        return { fault: "looks like hex, not base64. Write encoding: hex, or encoding: base64 if it is base64." };
    }
    const key_base64 = base64Of(text);
    if (key_base64 === undefined)
        return { fault: notBase64(text) };
    // Text seldom ends as base64 does, or holds a plus sign.
    if (isPadded(text) || /^[^ ]*\+[^ ]*$/.test(text))
        return { key_base64 };
    if (looksLikeText(text)) {
        return { fault: "looks like text, not base64. Write encoding: utf8, or encoding: base64 if it is base64." };
    }
    if (text.includes("/"))
        return { key_base64 };
    return { key_base64, warning: "was read as base64. Write encoding: base64, or encoding: utf8 if it is text." };
}
function isPadded(text) {
    const [, digits = "", padding = ""] = /^([^=]*)(=*)$/.exec(text.replace(/\s/g, "")) ?? [];
    return padding !== "" && (digits.length + padding.length) % 4 === 0;
}
/** Base64 of a key has letters of both cases and digits; words stand apart. */
function looksLikeText(text) {
    return !/[A-Z]/.test(text) || !/[a-z]/.test(text) || !/[0-9+/]/.test(text) || /\S +\S/.test(text);
}
function notBase64(text) {
    if (text.startsWith("whsec_")) {
        return ("must be base64, and with whsec_ it is not. Write encoding: utf8 if your code takes the whole text for the key, or " +
            "store only what follows whsec_ if your code decodes that.");
    }
    // A prefix such as sk_live_ has only characters that base64url has as well.
    const isUrlSafe = /^[\w-]{22,}={0,2}$/.test(text) && !/^[a-z]+[_-]/i.test(text) && !looksLikeText(text);
    if (isUrlSafe)
        return "looks like base64url. Convert it to base64: tr '_-' '/+' < key.txt";
    return "must be base64. If it is text, write encoding: utf8.";
}

;// CONCATENATED MODULE: ./inputs/keys/runtime/algorithms.js


/** The hashes of the Workers runtime with the bytes of a digest. MD5 is none of WebCrypto's. */
const HASH_BYTES = {
    "SHA-1": 20,
    "SHA-256": 32,
    "SHA-384": 48,
    "SHA-512": 64,
    MD5: 16,
};
/** The curves of ECDSA and ECDH. */
const CURVES = {
    "P-256": { alg: "ES256", names: ["prime256v1", "secp256r1"], fieldBytes: 32 },
    "P-384": { alg: "ES384", names: ["secp384r1"], fieldBytes: 48 },
    "P-521": { alg: "ES512", names: ["secp521r1"], fieldBytes: 66 },
};
const HASH = { parameter: "hash", values: Object.keys(HASH_BYTES) };
const CURVE = { parameter: "namedCurve", values: Object.keys(CURVES) };
const SIGNATURE = { private: ["sign"], public: ["verify"] };
const AGREEMENT = { private: ["deriveKey", "deriveBits"], public: [] };
const SYMMETRIC = ["raw", "jwk"];
const CIPHER = {
    kind: "secret",
    formats: SYMMETRIC,
    usages: { secret: ["encrypt", "decrypt", "wrapKey", "unwrapKey"] },
    use: "enc",
};
const DERIVATION = { kind: "secret", formats: ["raw"], usages: { secret: ["deriveKey", "deriveBits"] } };
const RSA = { kind: "RSA", formats: ["pkcs8", "spki", "jwk"], needs: HASH };
const PAIR_FORMATS = ["pkcs8", "spki", "jwk", "raw"];
/** The algorithms of the Workers runtime; `npm run test:peers` holds this table against the real one. */
const ALGORITHMS = [
    { name: "HMAC", jose: "HS", kind: "secret", formats: SYMMETRIC, needs: HASH, usages: { secret: ["sign", "verify"] } },
    { name: "AES-CTR", ...CIPHER },
    { name: "AES-CBC", ...CIPHER },
    { name: "AES-GCM", ...CIPHER },
    { name: "AES-KW", ...CIPHER, usages: { secret: ["wrapKey", "unwrapKey"] } },
    { name: "HKDF", ...DERIVATION },
    { name: "PBKDF2", ...DERIVATION },
    { name: "RSASSA-PKCS1-v1_5", jose: "RS", ...RSA, usages: SIGNATURE, use: "sig" },
    { name: "RSA-PSS", jose: "PS", ...RSA, usages: SIGNATURE, use: "sig" },
    {
        name: "RSA-OAEP",
        jose: "RSA-OAEP-",
        ...RSA,
        usages: { private: ["decrypt", "unwrapKey"], public: ["encrypt", "wrapKey"] },
        use: "enc",
    },
    // Blind signatures: a private key, and no hash.
    { name: "RSA-RAW", kind: "RSA", formats: ["pkcs8", "jwk"], usages: { private: ["sign"] }, use: "sig" },
    { name: "ECDSA", kind: "EC", formats: PAIR_FORMATS, needs: CURVE, usages: SIGNATURE, use: "sig" },
    { name: "ECDH", kind: "EC", formats: PAIR_FORMATS, needs: CURVE, usages: AGREEMENT, use: "enc" },
    { name: "Ed25519", kind: "Ed25519", formats: PAIR_FORMATS, usages: SIGNATURE, use: "sig" },
    { name: "X25519", kind: "X25519", formats: PAIR_FORMATS, usages: AGREEMENT, use: "enc" },
    // What Ed25519 was called before it became a part of WebCrypto.
    {
        name: "NODE-ED25519",
        kind: "Ed25519",
        formats: PAIR_FORMATS,
        needs: { parameter: "namedCurve", values: ["NODE-ED25519"] },
        usages: SIGNATURE,
        use: "sig",
    },
];
/**
 * Finds an algorithm of the Workers runtime. Names are compared without regard to case, as WebCrypto does ("Normalizing an
 * algorithm"), and come out in its spelling: for some JWKs the runtime asks for just that.
 *
 * @returns the algorithm, or why there is none, as a sentence.
 */
function resolveAlgorithm(given) {
    const name = typeof given === "string" ? given : given.name;
    const algorithm = ALGORITHMS.find((candidate) => isSameName(candidate.name, name));
    if (algorithm === undefined)
        return { problem: unknownAlgorithm(name) };
    if (typeof given === "string") {
        const missing = algorithm.needs;
        return missing === undefined ? { algorithm, parameters: algorithm.name } : { problem: missingParameter(algorithm) };
    }
    if (algorithm.needs === undefined)
        return { algorithm, parameters: { ...given, name: algorithm.name } };
    const { parameter, values } = algorithm.needs;
    const value = given[parameter];
    if (typeof value !== "string")
        return { problem: missingParameter(algorithm) };
    const known = values.find((candidate) => isSameName(candidate, value));
    if (known === undefined)
        return { problem: unknownValue(algorithm.needs, value) };
    return { algorithm, parameters: { ...given, name: algorithm.name, [parameter]: known }, [parameter]: known };
}
function isSameName(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
function unknownAlgorithm(name) {
    const other = nameInWebCrypto(name.toUpperCase());
    if (other !== undefined)
        return `algorithm must be named as in WebCrypto. Write algorithm: ${other}`;
    const names = ALGORITHMS.map((algorithm) => algorithm.name);
    return `algorithm must be one of the Workers runtime: ${listOf(names)}.${question(nearest(name, names))}`;
}
/** Returns what a name from JOSE (RFC 7518), or another usual one, means in WebCrypto. */
function nameInWebCrypto(name) {
    const [, mode] = /^A(?:128|192|256)(GCM|CBC|CTR|KW)$/.exec(name) ?? [];
    if (mode !== undefined)
        return `AES-${mode}`;
    if (name === "EDDSA")
        return "Ed25519";
    if (name === "ECDH-ES")
        return "{ name: ECDH, namedCurve: P-256 }";
    const [curve] = Object.entries(CURVES).find(([known, { alg }]) => known === name || alg === name) ?? [];
    if (curve !== undefined)
        return `{ name: ECDSA, namedCurve: ${curve} }`;
    const [, family, size] = /^(.+)(256|384|512)$/.exec(name.replace(/^HMAC-?SHA/, "HS")) ?? [];
    const algorithm = ALGORITHMS.find(({ jose }) => jose !== undefined && jose === family);
    return algorithm && `{ name: ${algorithm.name}, hash: SHA-${size} }`;
}
function question(meant) {
    return meant === undefined ? "" : ` Did you mean ${meant}?`;
}
function missingParameter({ name, needs }) {
    const { parameter = "", values: [first, second] = [] } = needs ?? {};
    const example = parameter === "hash" ? second : first;
    return `algorithm must have the parameter ${parameter}. Write algorithm: { name: ${name}, ${parameter}: ${example} }`;
}
function unknownValue({ parameter, values }, value) {
    const other = values.find((known) => CURVES[known]?.names.includes(value.toLowerCase()));
    return `${parameter} must be ${listOf(values)}.${question(other ?? nearest(value, values))}`;
}

;// CONCATENATED MODULE: ./inputs/keys/runtime/der.js

const PARSERS = [
    ["pkcs8", (key) => (0,external_node_crypto_namespaceObject.createPrivateKey)({ key, format: "der", type: "pkcs8" })],
    // OpenSSL recognizes SEC1 here as well.
    ["traditional", (key) => (0,external_node_crypto_namespaceObject.createPrivateKey)({ key, format: "der", type: "pkcs1" })],
    ["spki", (key) => (0,external_node_crypto_namespaceObject.createPublicKey)({ key, format: "der", type: "spki" })],
    ["pkcs1-public", (key) => (0,external_node_crypto_namespaceObject.createPublicKey)({ key, format: "der", type: "pkcs1" })],
];
/** Returns the key in DER, whatever its structure and type, or undefined if Node finds none. */
function parseDer(bytes) {
    const content = sequenceContent(bytes);
    if (content === undefined)
        return undefined;
    for (const [encoding, parse] of PARSERS) {
        const key = resultOf(() => parse(bytes.subarray(0, content.end)));
        if (key === undefined)
            continue;
        const isV2 = encoding === "pkcs8" && bytes.subarray(content.start).indexOf(VERSION_2) === 0;
        return { encoding: isV2 ? "pkcs8-v2" : encoding, key, trailing: bytes.subarray(content.end) };
    }
    return undefined;
}
/** Returns a key as PKCS#8 (RFC 5208) or SPKI. */
function standardDer({ key }) {
    return key.export({ type: key.type === "private" ? "pkcs8" : "spki", format: "der" });
}
/** RFC 5958 counts from 0: an INTEGER 1 where PKCS#8 has a 0. */
const VERSION_2 = Buffer.from([2, 1, 1]);
/** Returns where the content of the outer SEQUENCE begins and ends. */
function sequenceContent(bytes) {
    const [tag, first = 0] = bytes;
    const lengthBytes = first < 0x80 ? 0 : first - 0x80;
    const start = 2 + lengthBytes;
    if (tag !== 0x30 || lengthBytes > 4 || start > bytes.length)
        return undefined;
    const end = start + (lengthBytes === 0 ? first : bytes.readUIntBE(2, lengthBytes));
    return end > bytes.length ? undefined : { start, end };
}
/** The errors of OpenSSL say less than the lack of a result. */
function resultOf(work) {
    try {
        return work();
    }
    catch {
        return undefined;
    }
}
/** Returns what DER is that holds no readable key: a certificate, or PKCS#8 under a password. */
function otherDer(bytes) {
    if (resultOf(() => new external_node_crypto_namespaceObject.X509Certificate(bytes)) !== undefined)
        return "certificate";
    try {
        (0,external_node_crypto_namespaceObject.createPrivateKey)({ key: bytes, format: "der", type: "pkcs8" });
    }
    catch (error) {
        if (error.code === "ERR_MISSING_PASSPHRASE")
            return "encrypted";
    }
    return undefined;
}

;// CONCATENATED MODULE: ./inputs/keys/runtime/numbers.js


/** The exponents that the Workers runtime takes, and the bits of a modulus. */
const EXPONENTS = [3n, 17n, 37n, 65537n];
const MIN_RSA_BYTES = 32;
const MAX_RSA_BYTES = 2_048;
/** What an RSA key needs to have as a JWK (RFC 7518, section 6.3): all of the second group, or none. */
const CRT_MEMBERS = ["p", "q", "dp", "dq", "qi"];
/** Returns the bytes of base64 or base64url as the Workers runtime reads it in a JWK, or undefined. */
function jwkBytes(value) {
    if (typeof value !== "string")
        return undefined;
    const [, digits, padding = ""] = /^([\w+/-]*)(={0,2})$/.exec(value.replace(/\s/g, "")) ?? [];
    if (digits === undefined || digits.length % 4 === 1)
        return undefined;
    return padding === "" || (digits.length + padding.length) % 4 === 0 ? Buffer.from(digits, "base64") : undefined;
}
/** Returns members of a JWK as numbers, or what is wrong with one of them, as a sentence. */
function numbersOf(jwk, members) {
    const numbers = {};
    for (const member of members) {
        const bytes = jwkBytes(jwk[member]);
        if (bytes === undefined)
            return `${member} of the JWK must be a number in base64url.`;
        numbers[member] = BigInt(`0x0${bytes.toString("hex")}`);
    }
    return numbers;
}
/** Returns what is wrong with the numbers of a key for an algorithm of its kind, as a sentence. */
function numbersProblem(jwk, resolved) {
    switch (resolved.algorithm.kind) {
        case "RSA":
            return rsaProblem(jwk, resolved);
        case "EC":
            return ecProblem(jwk, resolved.namedCurve ?? "");
        case "secret":
            return jwkBytes(jwk.k) === undefined ? "k of the JWK must be the key in base64url." : undefined;
        default:
            return octetProblem(jwk);
    }
}
/**
 * Beyond what an import asks for, the key must be usable: its numbers must belong together, and it must be large enough
 * for the hash.
 */
function rsaProblem(jwk, { algorithm, hash = "" }) {
    const isPrivate = jwk.d !== undefined;
    const crt = isPrivate ? CRT_MEMBERS.filter((member) => jwk[member] !== undefined) : [];
    if (crt.length !== 0 && crt.length !== CRT_MEMBERS.length)
        return "the key must have all of p, q, dp, dq and qi, or none of them.";
    const numbers = numbersOf(jwk, ["n", "e", ...(isPrivate ? ["d"] : []), ...crt]);
    if (typeof numbers === "string")
        return numbers;
    const { n = 0n, e = 0n } = numbers;
    const size = Math.ceil(n.toString(16).length / 2);
    if (size < MIN_RSA_BYTES || size > MAX_RSA_BYTES)
        return "the RSA key must have 256 to 16,384 bits.";
    if (!EXPONENTS.includes(e))
        return "the public exponent of the RSA key must be 3, 17, 37 or 65537.";
    if (crt.length > 0 && !belongTogether(numbers))
        return "the numbers of the RSA key do not belong together. Copy the key again.";
    const least = LEAST_SIZES[`${algorithm.name} ${isPrivate ? "private" : "public"}`]?.(HASH_BYTES[hash] ?? 0) ?? 0;
    return size < least ? `the RSA key must be larger for ${hash}: it could be imported, but not used.` : undefined;
}
/** The bytes of a modulus below which the key can be imported, but not used. The salt of RSA-PSS is as long as the hash. */
const LEAST_SIZES = {
    "RSASSA-PKCS1-v1_5 private": (bytes) => bytes + 32,
    "RSA-PSS private": (bytes) => 2 * bytes + 2,
    "RSA-OAEP public": (bytes) => 2 * bytes + 2,
};
function belongTogether({ n = 0n, e = 0n, p = 0n, q = 0n, dp = 0n, dq = 0n, qi = 0n }) {
    if (p < 2n || q < 2n || p * q !== n)
        return false;
    return (e * dp) % (p - 1n) === 1n && (e * dq) % (q - 1n) === 1n && (qi * q) % p === 1n;
}
/** Returns what is wrong with the coordinates of an EC key, and with the private key to them, as a sentence. */
function ecProblem(jwk, curve) {
    const numbers = numbersOf(jwk, jwk.d === undefined ? ["x", "y"] : ["x", "y", "d"]);
    if (typeof numbers === "string")
        return numbers;
    const { x = 0n, y = 0n, d } = numbers;
    const point = publicPoint(Buffer.concat([Buffer.from([4]), fieldBytes(x, curve), fieldBytes(y, curve)]), curve);
    if (point === undefined)
        return `the key must be a point of the curve ${curve}.`;
    return d === undefined || derivedPoint(fieldBytes(d, curve), curve)?.equals(point)
        ? undefined
        : "the private and the public key do not belong together. Copy the key again.";
}
/** Returns a point in its uncompressed form (SEC 1, 2.3.3), or undefined if it is none of the curve. */
function publicPoint(bytes, curve) {
    // OpenSSL knows another form, which the Workers runtime does not.
    if (![2, 3, 4].includes(bytes[0] ?? 0))
        return undefined;
    try {
        return Buffer.from(external_node_crypto_namespaceObject.ECDH.convertKey(bytes, CURVES[curve]?.names[0] ?? ""));
    }
    catch {
        return undefined;
    }
}
function derivedPoint(scalar, curve) {
    const ecdh = (0,external_node_crypto_namespaceObject.createECDH)(CURVES[curve]?.names[0] ?? "");
    try {
        ecdh.setPrivateKey(scalar);
        return ecdh.getPublicKey();
    }
    catch {
        return undefined;
    }
}
/** A number in as many bytes as the curve has, or in more if it is larger, which OpenSSL refuses. */
function fieldBytes(number, curve) {
    const digits = number.toString(16).padStart(2 * (CURVES[curve]?.fieldBytes ?? 0), "0");
    return Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, "hex");
}
/** The keys of Ed25519 and X25519 have 32 bytes. */
function octetProblem(jwk) {
    const wrong = ["x", ...(jwk.d === undefined ? [] : ["d"])].find((member) => jwkBytes(jwk[member])?.length !== 32);
    return wrong === undefined ? undefined : `${wrong} of the JWK must be 32 bytes in base64url.`;
}

;// CONCATENATED MODULE: ./inputs/keys/runtime/jwk.js



/** The value of `kty` for each kind of key. */
const KEY_TYPES = { secret: "oct", RSA: "RSA", EC: "EC", Ed25519: "OKP", X25519: "OKP" };
/**
 * Returns the values of `alg` that the Workers runtime takes in a JWK, the proper one first, or undefined if it does not
 * look at `alg`. Of the names for RSA it compares only the hash.
 */
function possibleAlgs({ algorithm, hash = "", namedCurve = "" }, jwk) {
    const size = hash.replace("SHA-", "");
    switch (algorithm.kind) {
        case "RSA":
            if (algorithm.needs === undefined)
                return ["RS1", "RS256", "RS384", "RS512"];
            if (hash === "MD5")
                return [];
            return [algorithm.jose, "RS", "PS", "RSA-OAEP-"].map((family) => `${family}${size}`.replace(/-1$/, ""));
        case "EC":
            return algorithm.name === "ECDSA" ? [CURVES[namedCurve]?.alg ?? ""] : undefined;
        case "Ed25519":
            return ["EdDSA"];
        case "X25519":
            return undefined;
        default:
            if (algorithm.name === "HMAC")
                return hash === "MD5" ? [] : [`${algorithm.jose}${size}`];
            return [`A${8 * (jwkBytes(jwk.k)?.length ?? 0)}${algorithm.name.slice("AES-".length)}`];
    }
}
/**
 * Returns what is wrong with what a JWK says of itself, as a sentence. The rules are those of the Workers runtime, which
 * are stricter than RFC 7517 in some places and looser in others.
 */
function jwkProblem(jwk, use) {
    return membersProblem(jwk) ?? algProblem(jwk, use) ?? useProblem(jwk, use) ?? numbersProblem(jwk, use.resolved);
}
const TEXTS = ["kty", "use", "alg", "crv", "x", "y", "d", "n", "e", "p", "q", "dp", "dq", "qi", "k"];
function membersProblem({ key_ops, ...jwk }) {
    const wrong = TEXTS.find((member) => jwk[member] !== undefined && typeof jwk[member] !== "string");
    if (wrong !== undefined)
        return `${wrong} of the JWK must be a string.`;
    // Whatever its type: the runtime looks for the primes of an RSA key that has more than two.
    if (jwk.kty !== "oct" && jwk.d !== undefined && jwk.oth !== undefined) {
        return "oth must not be in the JWK: the key must have two primes.";
    }
    const isList = Array.isArray(key_ops) && key_ops.every((operation) => typeof operation === "string");
    return key_ops === undefined || isList ? undefined : "key_ops of the JWK must be a list of strings.";
}
function algProblem(jwk, { resolved }) {
    const algs = possibleAlgs(resolved, jwk);
    if (jwk.alg === undefined || algs === undefined || algs.includes(jwk.alg))
        return undefined;
    const { algorithm, hash, namedCurve } = resolved;
    const details = hash ?? namedCurve;
    const given = details === undefined ? algorithm.name : `${algorithm.name} with ${details}`;
    if (algs[0] === undefined)
        return `alg must not be in the JWK for ${given}.`;
    return `alg of the JWK must be ${algs[0]} for ${given}. If the key is meant for that, correct or remove alg.`;
}
function useProblem({ use, key_ops }, { resolved: { algorithm }, role, usages }) {
    if (algorithm.use === undefined)
        return undefined;
    const operations = key_ops;
    const looksAtUse = usages.length > 0 || (role !== "secret" && operations !== undefined);
    if (use !== undefined && looksAtUse && use !== algorithm.use) {
        return `use of the JWK must be "${algorithm.use}" for ${algorithm.name}. If the key is meant for that, correct or remove use.`;
    }
    if (operations === undefined)
        return undefined;
    if (new Set(operations).size !== operations.length)
        return "key_ops of the JWK must name each operation once.";
    const missing = usages.filter((usage) => !operations.includes(usage));
    if (missing.length > 0)
        return `key_ops of the JWK must include ${listOf([...new Set(missing)], "and")}, as usages does.`;
    if (use === undefined || role === "secret")
        return undefined;
    const allowed = Object.values(algorithm.usages).flatMap((some) => some.slice(0, 1));
    return operations.every((operation) => allowed.includes(operation))
        ? undefined
        : "the JWK must have use or key_ops, not both. Remove use.";
}

;// CONCATENATED MODULE: ./inputs/keys/runtime/key-type.js

const KINDS = { RSA: "RSA", EC: "EC", Ed25519: "Ed25519", X25519: "X25519" };
/** Returns what a key in DER is. A curve has its name in WebCrypto, or else in OpenSSL. */
function typeOfDer({ key }) {
    const [type, role] = [key.asymmetricKeyType ?? "", key.type === "private" ? "private" : "public"];
    const name = key.asymmetricKeyDetails?.namedCurve;
    const curve = Object.keys(CURVES).find((known) => CURVES[known]?.names[0] === name) ?? name;
    // An RSA key whose structure says that it is for RSA-PSS only.
    if (type === "rsa-pss")
        return { ...typeNamed("RSA", { role, curve: "id-RSASSA-PSS" }), kind: undefined };
    return typeNamed(type.toUpperCase().replace(/^ED/, "Ed"), { role, curve });
}
/** Curves that a message may name: another word in `crv` may be a part of a key. */
const EC_CURVES = ["P-256", "P-384", "P-521", "secp256k1"];
const OKP_CURVES = ["Ed25519", "X25519", "Ed448", "X448"];
/** Returns what a JWK is, by its `kty` and `crv`, or undefined if it has no `kty` that is known (RFC 7518, 8037). */
function typeOfJwk({ kty, crv, d }) {
    if (kty === "oct")
        return { kind: "secret", role: "secret", description: 'a symmetric key (kty "oct")' };
    const role = d === undefined ? "public" : "private";
    if (kty === "RSA")
        return typeNamed(kty, { role });
    if (kty === "EC")
        return typeNamed(kty, { role, curve: EC_CURVES.find((known) => known === crv) });
    return kty === "OKP" ? typeNamed(OKP_CURVES.find((known) => known === crv) ?? kty, { role }) : undefined;
}
function typeNamed(name, { role, curve }) {
    const article = /^[AEFHILMNORSX]/.test(name) ? "an" : "a";
    const description = `${article} ${name} ${role} key${curve === undefined ? "" : `, ${curve}`}`;
    return { kind: KINDS[name], role, curve, description };
}

;// CONCATENATED MODULE: ./inputs/keys/runtime/import-check.js






/** What is found in place of a key, and what to do: ends of sentences that begin with "the key". */
const NOT_A_KEY = {
    encrypted: "must not be encrypted. Decrypt it: openssl pkey -in key.pem -out key.pkcs8.pem",
    certificate: "must not be a certificate. Extract its key: openssl x509 -in cert.pem -noout -pubkey -out key.spki.pem",
};
/**
 * Returns why the Workers runtime would refuse a key, or take it and not be able to use it, as a sentence with what to do,
 * or undefined if the key is fine. The sentence holds nothing of the key but what kind of key it is.
 */
function importProblem(key) {
    const resolved = resolveAlgorithm(key.algorithm);
    if ("problem" in resolved)
        return resolved.problem;
    const use = { resolved, usages: key.usages, format: key.format };
    if (key.format === "jwk")
        return jwkKeyProblem(key.key_jwk, use);
    const bytes = Buffer.from(key.key_base64, "base64");
    return key.format === "raw" ? rawKeyProblem(bytes, use) : derKeyProblem(bytes, use);
}
function formatProblem({ resolved: { algorithm }, format }) {
    const { name, formats } = algorithm;
    return formats.includes(format) ? undefined : `format must be ${listOf(formats)} for ${name}.`;
}
function derKeyProblem(bytes, use) {
    const { resolved, format } = use;
    const der = parseDer(bytes);
    if (der === undefined)
        return formatProblem(use) ?? import_check_unreadable(bytes, format);
    const type = typeOfDer(der);
    const fits = type.role === "private" ? "pkcs8" : "spki";
    const problem = typeProblem(type, resolved) ??
        (fits === format ? formatProblem(use) : `format must be ${fits}: the key is ${type.description}.`) ??
        usagesProblem({ ...use, role: type.role });
    if (problem !== undefined)
        return problem;
    if (der.trailing.length > 0)
        return "the key must not be followed by other bytes. Copy only one key.";
    return numbersProblem({ ...der.key.export({ format: "jwk" }) }, resolved);
}
function import_check_unreadable(bytes, format) {
    const other = otherDer(bytes);
    if (other !== undefined)
        return `the key ${NOT_A_KEY[other]}`;
    const expected = format === "pkcs8" ? "a private key in PKCS#8" : "a public key in SPKI";
    return `the key must be ${expected}. It is something else, or damaged.`;
}
function jwkKeyProblem(jwk, use) {
    const { resolved } = use;
    const { algorithm, namedCurve = "" } = resolved;
    const type = typeOfJwk(jwk);
    if (type === undefined) {
        return formatProblem(use) ?? `kty of the JWK must be "${KEY_TYPES[algorithm.kind]}" for ${algorithm.name}.`;
    }
    // The runtime does not look at the curve that the JWK names, but at its numbers.
    const curve = algorithm.kind === "EC" && ecProblem(jwk, namedCurve) === undefined ? namedCurve : type.curve;
    const problem = typeProblem({ ...type, curve }, resolved) ?? formatProblem(use) ?? usagesProblem({ ...use, role: type.role });
    if (problem !== undefined)
        return problem;
    return jwkProblem(jwk, { ...use, role: type.role }) ?? secretProblem(jwkBytes(jwk.k), resolved);
}
function rawKeyProblem(bytes, use) {
    const { resolved } = use;
    const { algorithm, namedCurve = "" } = resolved;
    const unfit = formatProblem(use);
    if (unfit !== undefined)
        return unfit;
    const role = algorithm.kind === "secret" ? "secret" : "public";
    const isLong = algorithm.kind === "EC" ? publicPoint(bytes, namedCurve) !== undefined : bytes.length === 32;
    const problem = usagesProblem({ ...use, role }) ?? secretProblem(bytes, resolved);
    if (problem === undefined && (isLong || role === "secret"))
        return undefined;
    const der = parseDer(bytes);
    if (der !== undefined) {
        return `format must be ${der.key.type === "private" ? "pkcs8" : "spki"}: the key is ${typeOfDer(der).description}.`;
    }
    if (problem !== undefined)
        return role === "secret" ? problem : `${problem} A raw key is always a public key.`;
    if (algorithm.kind === "EC")
        return `the key must be a point of the curve ${namedCurve}.`;
    return `a raw ${algorithm.name} key must have 32 bytes.`;
}
function typeProblem({ kind, description, curve }, resolved) {
    const { algorithm, namedCurve } = resolved;
    if (kind === undefined)
        return `the key is ${description}, for which the Workers runtime has no algorithm.`;
    if (kind !== algorithm.kind) {
        const names = ALGORITHMS.filter((candidate) => candidate.kind === kind).map(({ name }) => name);
        return `the key is ${description}, which ${algorithm.name} cannot use. Its algorithm must be ${listOf(names)}.`;
    }
    if (kind !== "EC" || curve === undefined || curve === namedCurve)
        return undefined;
    const isKnown = Object.hasOwn(CURVES, curve);
    const remedy = isKnown ? `Write namedCurve: ${curve}` : `Workers know ${listOf(Object.keys(CURVES), "and")}.`;
    return `the key is ${description}, not ${namedCurve}. ${remedy}`;
}
function usagesProblem({ resolved: { algorithm }, usages, role }) {
    const allowed = algorithm.usages[role];
    if (allowed === undefined)
        return `the key must be a private key for ${algorithm.name}.`;
    const wrong = [...new Set(usages.filter((usage) => !allowed.includes(usage)))];
    if (wrong.length > 0) {
        const remedy = allowed.length === 0 ? "Write usages: []." : `Use ${listOf(allowed, "and")}.`;
        const noun = wrong.length === 1 ? "usage" : "usages";
        return `a ${role} ${algorithm.name} key cannot have the ${noun} ${listOf(wrong, "and")}. ${remedy}`;
    }
    return usages.length > 0 || role === "public"
        ? undefined
        : `usages must not be empty. Use ${listOf(allowed, "and")}.`;
}
function secretProblem(bytes, { algorithm, parameters }) {
    if (bytes === undefined)
        return undefined;
    if (algorithm.name.startsWith("AES-")) {
        return [16, 24, 32].includes(bytes.length) ? undefined : "an AES key must have 16, 24 or 32 bytes.";
    }
    if (algorithm.name !== "HMAC")
        return undefined;
    if (bytes.length === 0)
        return "an HMAC key must not be empty.";
    const bits = 8 * bytes.length;
    const { length = bits } = parameters;
    return length > bits - 8 && length <= bits
        ? undefined
        : "length must be the number of bits of the key, or be left out.";
}

;// CONCATENATED MODULE: ./inputs/keys/pem.js


/** Types of PEM blocks that hold no key for an import. */
const OTHER_TYPES = {
    "DSA PRIVATE KEY": "must not be a DSA key: Workers have no algorithm for it.",
    "ENCRYPTED PRIVATE KEY": NOT_A_KEY.encrypted,
    "OPENSSH PRIVATE KEY": "must not be in OpenSSH's own format. Convert a copy of it: ssh-keygen -p -m PKCS8 -f key",
    CERTIFICATE: NOT_A_KEY.certificate,
};
const FORMATS = {
    "PRIVATE KEY": "pkcs8",
    "RSA PRIVATE KEY": "pkcs8",
    "EC PRIVATE KEY": "pkcs8",
    "PUBLIC KEY": "spki",
    "RSA PUBLIC KEY": "spki",
};
/** `openssl ecparam -genkey` writes this block before the key, which has the parameters as well. */
const EC_PARAMETERS = /-----BEGIN EC PARAMETERS-----[^-]*-----END EC PARAMETERS-----/;
/** Reads a PEM block, or returns undefined if the text has none. */
function readPem(given, format) {
    const text = given.replace(EC_PARAMETERS, "").trim();
    const type = /-----BEGIN ([A-Z0-9 ]+)-----/.exec(text)?.[1];
    if (type === undefined)
        return undefined;
    if (text.split("-----BEGIN ").length > 2)
        return { fault: "must be one PEM block, not several." };
    const other = OTHER_TYPES[type];
    if (other !== undefined)
        return { fault: other };
    const fits = FORMATS[type];
    if (fits === undefined)
        return { fault: "must be a PEM block of type PRIVATE KEY or PUBLIC KEY." };
    if (fits !== format)
        return { fault: `is a PEM block of type ${type}. Write format: ${fits}` };
    return readBlock(text, type);
}
function readBlock(text, type) {
    if (/^Proc-Type: 4,ENCRYPTED/m.test(text))
        return { fault: NOT_A_KEY.encrypted };
    const [, before = "", content = "", after = ""] = new RegExp(`^(.*?)-----BEGIN ${type}-----(.*?)-----END ${type}-----(.*)$`, "s").exec(text) ?? [];
    const key = keyBytes(content, text.includes("\\n")
        ? "has \\n in place of the line breaks. Store it with real line breaks."
        : "is a damaged or incomplete PEM block. Copy it again, from BEGIN to END.");
    if ("fault" in key || (before === "" && after === ""))
        return key;
    return {
        fault: "must be the PEM block only, from BEGIN to END, without the text around it (openssl pkcs12 writes some).",
    };
}

;// CONCATENATED MODULE: ./inputs/keys/runtime/rewrite.js



/**
 * Brings a key into a form that the Workers runtime takes, as far as nothing of it is lost: the same key in another
 * structure, or the same word as the runtime spells it. What the workflow wrote is not corrected, except for the case of
 * names, which means nothing in WebCrypto.
 */
function rewritten(key) {
    const resolved = resolveAlgorithm(key.algorithm);
    if ("problem" in resolved)
        return { key, changes: [] };
    const { parameters: algorithm } = resolved;
    if (key.format === "jwk") {
        const { jwk, changes } = rewrittenJwk(key.key_jwk, resolved);
        return { key: { ...key, algorithm, key_jwk: jwk }, changes };
    }
    const { der, changes } = key.format === "raw" ? { der: key.key_base64, changes: [] } : rewrittenDer(key.key_base64);
    return { key: { ...key, algorithm, key_base64: der }, changes };
}
function rewrittenDer(given) {
    const found = parseDer(Buffer.from(given, "base64"));
    const isSpace = found?.trailing.toString("latin1").trim() === "";
    // Other bytes may be a second key.
    if (found === undefined || !isSpace)
        return { der: given, changes: [] };
    const { encoding, key, trailing } = found;
    const changes = [];
    if (encoding === "traditional") {
        changes.push(`the key is stored as PKCS#8. It was ${key.asymmetricKeyType === "ec" ? "SEC1" : "PKCS#1"}.`);
    }
    if (encoding === "pkcs1-public")
        changes.push("the key is stored as SPKI. It was PKCS#1.");
    if (encoding === "pkcs8-v2")
        changes.push("the key is stored without the public key that RFC 5958 adds to PKCS#8.");
    if (trailing.length > 0)
        changes.push("the key is stored without the white space after it.");
    return { der: changes.length === 0 ? given : standardDer(found).toString("base64"), changes };
}
/** Words that mean what the first one of the possible values of `alg` means. RFC 9864 gave EdDSA the second name. */
const SAME_ALG = { ED25519: "EdDSA" };
function rewrittenJwk(given, resolved) {
    const { kind, use } = resolved.algorithm;
    const jwk = { ...given };
    const changes = [];
    const respell = (member, words) => {
        const upper = typeof jwk[member] === "string" ? jwk[member].toUpperCase() : undefined;
        if (upper === undefined || words.includes(jwk[member]))
            return;
        const word = words.find((candidate) => candidate.toUpperCase() === upper || candidate === SAME_ALG[upper]);
        if (word === undefined)
            return;
        jwk[member] = word;
        changes.push(`${member} of the JWK is stored as "${word}", which is how the Workers runtime spells it.`);
    };
    respell("kty", [KEY_TYPES[kind]]);
    if (kind === "Ed25519" || kind === "X25519")
        respell("crv", [kind]);
    respell("alg", possibleAlgs(resolved, jwk) ?? []);
    const { key_ops } = jwk;
    if (use !== undefined && Array.isArray(key_ops) && new Set(key_ops).size < key_ops.length) {
        jwk.key_ops = [...new Set(key_ops)];
        changes.push("key_ops of the JWK is stored with each operation once.");
    }
    return { jwk, changes };
}

;// CONCATENATED MODULE: ./inputs/keys/key-binding.js







/**
 * Makes a binding of a key and checks it as the Workers runtime will. What the key becomes is sensitive. Undefined if there
 * is a problem.
 */
function checkedKey({ name, fields: { format, ...rest }, material, where }, { findings, sensitive }) {
    const parts = "key_jwk" in material ? { key_jwk: material.key_jwk } : { key_base64: material.key_base64 };
    const { key, changes } = rewritten({ name, type: "secret_key", format, ...rest, ...parts });
    sensitive.add(key.format === "jwk" ? privateMembers(key.key_jwk) : [key.key_base64]);
    const problem = importProblem(key);
    if (problem !== undefined)
        return findings.problem(`${where}: ${problem}`);
    for (const change of changes)
        findings.note(`${where}: ${change}`);
    return key;
}
const FIELDS = ["name", "type", "algorithm", "format", "usages", "key_base64", "key_jwk"];
/** Reads a `secret_key` of a JSON object of secrets. Undefined if there is a problem. */
function readKeyBinding({ name, value, where }, context) {
    const { findings } = context;
    if (Object.keys(value).some((field) => !FIELDS.includes(field))) {
        return findings.problem(`${where}: a secret_key can only have the fields ${FIELDS.join(", ")}.`);
    }
    const fields = readKeyFields(value, { where, findings });
    if (fields === undefined)
        return undefined;
    const material = materialOf(value, fields.format);
    return typeof material === "string"
        ? findings.problem(`${where}: ${material}`)
        : checkedKey({ name, fields, material, where }, context);
}
/** Returns the material, or why there is none, as a sentence. */
function materialOf(value, format) {
    const [field, other] = format === "jwk" ? ["key_jwk", "key_base64"] : ["key_base64", "key_jwk"];
    if (value[other] !== undefined)
        return `format ${format} needs ${field}. Remove ${other}.`;
    const given = value[field];
    if (format === "jwk")
        return isObject(given) ? { key_jwk: given } : "key_jwk must be a JSON Web Key, which is an object.";
    if (typeof given !== "string")
        return "key_base64 must be a string of base64.";
    const key = readPem(given, format) ?? keyBytes(given, "must be base64, or a PEM block.");
    return "fault" in key ? `key_base64 ${key.fault}` : key;
}

;// CONCATENATED MODULE: ./inputs/reading/unresolved.js
const SOPS = "still encrypted by SOPS. Decrypt it in an earlier step: sops decrypt --output secrets.env secrets.enc.env";
const DOTENVX = "still encrypted by dotenvx. Decrypt it in an earlier step: dotenvx decrypt --stdout -f .env > decrypted.env";
const ANSIBLE = [
    /^\$ANSIBLE_VAULT;/,
    "still encrypted by Ansible Vault. Decrypt it in an earlier step: ansible-vault decrypt --output secrets.env " +
        "secrets.vault.env",
];
/** What a whole file looks like that nobody decrypted or fetched. */
const FILES = [
    [/^\0GITCRYPT\0/, "still encrypted by git-crypt. Decrypt it in an earlier step: git-crypt unlock"],
    [
        /^version https:\/\/git-lfs\.github\.com\/spec\/v1\r?\n/,
        "a pointer of Git LFS, not the file itself. Let actions/checkout fetch the file: lfs: true",
    ],
    [
        /^age-encryption\.org\/v1\n|^-----BEGIN AGE ENCRYPTED FILE-----/,
        "still encrypted by age. Decrypt it in an earlier step: age --decrypt --identity key.txt --output secrets.env " +
            "secrets.env.age",
    ],
    [
        /^-----BEGIN PGP MESSAGE-----/,
        "still encrypted by PGP. Decrypt it in an earlier step: gpg --decrypt --output secrets.env secrets.env.asc",
    ],
    ANSIBLE,
    [/[=:]\s*["']?ENC\[AES256_GCM,data:|^\s*(?:export\s+)?sops_(?:mac|version)\s*=/m, SOPS],
    [/^\s*(?:export\s+)?[\w.-]+\s*=\s*["'`]?encrypted:[\w+/-]{16}/m, DOTENVX],
];
/** What a value looks like that nobody decrypted or replaced. */
const VALUES = [
    [/^ENC\[AES256_GCM,data:.*\]$/s, SOPS],
    [/^encrypted:[\w+/=-]{16,}$/, DOTENVX],
    ANSIBLE,
    [
        /^EJ\[1:[\w+/=:]+\]$/,
        "still encrypted by EJSON. Decrypt it in an earlier step: ejson decrypt secrets.ejson > secrets.json",
    ],
    [
        /^vault:v\d+:[\w+/=]{16,}$/,
        "still encrypted by Vault's transit engine. Decrypt it in an earlier step: vault write transit/decrypt/<key> " +
            "ciphertext=\u2026",
    ],
    [/^\*{3,}$/, "what a log shows in place of a secret. Give the secret itself."],
    [
        /^\[object Object\]$/,
        "what JavaScript makes of an object that is used as a text. Correct the step that makes the value, for example with " +
            "JSON.stringify.",
    ],
    [
        /^@Microsoft\.KeyVault\([^\n]+\)$|^vault:[\w/-]+#\w+$|^ref\+[a-z]+:\/\/\S+$/,
        "a reference to a secret manager, not a value. Resolve it in an earlier step.",
    ],
    [
        /^op:\/\/[^/\n]+\/[^/\n]+\/[^\n]+$/,
        "a reference of 1Password, not a value. Resolve it in an earlier step with 1password/load-secrets-action, or with: op " +
            "inject -i secrets.tpl -o secrets.env",
    ],
    [
        /^\$\{\{[^\n]*\}\}$/,
        "an expression that GitHub did not evaluate. GitHub evaluates expressions in workflow files only, so pass the value on " +
            "in env: of the workflow.",
    ],
    [
        /^\{\{[^\n]*\}\}$/,
        "a placeholder, not a value. For an expression of GitHub, write a $ before the braces; fill in other templates in an " +
            "earlier step.",
    ],
];
/** Returns what a file is that is encrypted, or only a pointer to one, and what to do: the end of a sentence and one more. */
function unresolvedFile(text) {
    return FILES.find(([form]) => form.test(text))?.[1];
}
/** Returns what a value is that nobody decrypted or replaced, and what to do, or undefined if it may be a value. */
function unresolvedValue(text) {
    const trimmed = text.trim();
    return VALUES.find(([form]) => form.test(trimmed))?.[1];
}

;// CONCATENATED MODULE: ./inputs/keys/material.js






/**
 * Reads the text of a key from a variable. What the text holds besides itself is added to `sensitive`, also if it is
 * refused.
 */
function readMaterial(given, options) {
    const { format, encoding } = options;
    const unresolved = unresolvedValue(given);
    if (unresolved !== undefined)
        return { fault: `is ${unresolved}` };
    if (encoding === "utf8")
        return readRawKey(given, encoding);
    const text = given.trim();
    if (/^["'`]/.test(text) && text.endsWith(text.charAt(0)))
        return { fault: "must not be in quotes. Store it without them." };
    if (text.startsWith("{"))
        return readJson(text, options);
    const pem = readPem(text, format);
    if (pem !== undefined)
        return pem;
    if (format === "jwk")
        return readJson(text, options);
    const fault = otherFault(text, options.sensitive);
    if (fault !== undefined)
        return { fault };
    return format === "raw" ? readRawKey(text, encoding) : keyBytes(text, "must be a PEM block, or DER in base64.");
}
/** Beginnings of keys in forms that no import takes, and how to convert them. */
const OTHER_FORMS = [
    [/^(?:ssh|ecdsa)-[\w@.-]+ /, "must not be in OpenSSH's own format. Convert it: ssh-keygen -e -m PKCS8 -f key.pub"],
    [/^PuTTY-User-Key-File/, "must not be in PuTTY's own format. Convert it: puttygen key.ppk -O private-openssh -o key"],
];
/** Base64 of a whole file is what some tools ask for in place of the file. */
function otherFault(text, sensitive) {
    const form = OTHER_FORMS.find(([beginning]) => beginning.test(text));
    if (form !== undefined)
        return form[1];
    const decoded = Buffer.from(base64Of(text) ?? "", "base64")
        .toString()
        .trim();
    const isPem = decoded.startsWith("-----BEGIN ");
    if (!isPem && !/^\{\s*"/.test(decoded))
        return undefined;
    sensitive.add([decoded]);
    return `is base64 of ${isPem ? "a PEM block" : "JSON"}. Store what it encodes: base64 --decode key.txt`;
}
function readJson(text, { format, libraries, sensitive }) {
    const document = parseJson(text, libraries);
    if ("fault" in document) {
        sensitive.add(stringsInJson(text, libraries));
        if (format !== "jwk")
            return { fault: `must not be JSON for format ${format}.` };
        return { fault: `${faultPhrase(document.fault)}. The format jwk needs a JSON Web Key.` };
    }
    const { value } = document;
    if (!isObject(value))
        return { fault: `must be a JSON Web Key for format jwk, which is an object, not ${kindOf(value)}.` };
    sensitive.add(secretsOf(value));
    if (Array.isArray(value.keys))
        return { fault: "must be one JSON Web Key, not a set of them. Store only one of its keys." };
    if (typeof value.private_key === "string") {
        return { fault: "is a whole service account in JSON. Store only its private_key: jq -r .private_key account.json" };
    }
    if (format === "jwk")
        return { key_jwk: value };
    const hint = value.kty === undefined ? "" : " It is a JSON Web Key: write format: jwk";
    return { fault: `must not be JSON for format ${format}.${hint}` };
}
function secretsOf(value) {
    const set = Array.isArray(value.keys) ? value.keys.filter(isObject) : [];
    const account = typeof value.private_key === "string" ? [value.private_key] : [];
    return [...account, ...[value, ...set].flatMap(privateMembers)];
}

;// CONCATENATED MODULE: ./inputs/keys/secret-keys.js











const INPUT = "secret-keys";
const secret_keys_FIELDS = ["algorithm", "format", "usages", "env", "encoding"];
const MAP = "NAME: { algorithm, format, usages }";
/** Reads the map `NAME: { algorithm, format, usages, env? }` of `secret-keys`, in YAML or JSON. */
function readSecretKeys(context) {
    const text = context.inputs.raw(INPUT);
    const map = text === undefined ? {} : readMap(text, context);
    return Object.entries(map).map(([name, fields]) => readEntry({ name, fields }, context));
}
/** The message of js-yaml quotes the text around a fault, which may be key material that does not belong there. */
function readMap(text, { libraries, findings }) {
    const yaml = libraries.get("js-yaml");
    try {
        const map = yaml.load(text);
        if (isObject(map))
            return map;
        return findings.problem(`${INPUT} must be a map ${MAP}, not ${kindOf(map)}.`, {});
    }
    catch (error) {
        const line = error instanceof yaml.YAMLException && error.mark !== undefined ? `, line ${error.mark.line + 1}` : "";
        const problem = "this is not valid YAML or JSON, or a name occurs twice (not shown). Write each name once, as";
        return findings.problem(`${INPUT}${line}: ${problem} ${MAP}.`, {});
    }
}
function readEntry({ name, fields }, context) {
    const refused = (problem) => context.findings.problem(`${INPUT}, ${displayName(name)}: ${problem}`, {});
    if (!isBindingName(name))
        return refused(`the name must be a JavaScript identifier. ${IDENTIFIER_REMEDY}`);
    if (!isObject(fields))
        return refused(`a key must be a map { algorithm, format, usages }, not ${kindOf(fields)}.`);
    const others = Object.keys(fields).filter((field) => !secret_keys_FIELDS.includes(field));
    if (others.length > 0) {
        context.sensitive.add(others.map((field) => fields[field]).filter((value) => typeof value === "string"));
        const meant = nearest(others[0] ?? "", secret_keys_FIELDS);
        const remedy = meant === undefined ? "The key itself comes from the variable that env names." : `Did you mean ${meant}?`;
        return refused(`a key can only have the fields ${secret_keys_FIELDS.join(", ")}. ${remedy}`);
    }
    const variable = fields.env ?? name;
    if (typeof variable !== "string")
        return refused("env must be the name of a variable.");
    const isKnown = ENCODINGS.some((known) => known === fields.encoding);
    if (fields.encoding !== undefined && !isKnown)
        return refused(`encoding must be ${listOf(ENCODINGS)}.`);
    if (isKnown && fields.format !== "raw")
        return refused("encoding can only be used with format: raw.");
    return readVariable({ name, variable, fields }, context);
}
function readVariable({ name, variable, fields }, context) {
    const { inputs, sensitive, findings } = context;
    const text = inputs.variable(variable);
    if (text !== undefined)
        sensitive.add([text]);
    const keyFields = readKeyFields(fields, { where: `${INPUT}, ${name}`, findings });
    if (text === undefined || text.trim() === "") {
        return { empty: { name, isShowable: true, where: INPUT, from: "workflow", settable: false } };
    }
    if (keyFields === undefined)
        return {};
    const where = `${INPUT}, ${name}${variable === name ? "" : ` (variable ${displayName(variable)})`}`;
    const encoding = ENCODINGS.find((known) => known === fields.encoding);
    const material = readMaterial(text, { ...context, format: keyFields.format, encoding });
    if ("fault" in material)
        return findings.problem(`${where}: the key ${material.fault}`, {});
    const secret = checkedKey({ name, fields: keyFields, material, where }, context);
    if ("warning" in material)
        findings.warning(`${where}: the key ${material.warning}`);
    return secret === undefined ? {} : { declared: { secret, where: INPUT } };
}

;// CONCATENATED MODULE: ./model/names/name-pattern.js
const LONGEST_PATTERN = 1_000;
/** Each level of nested groups may double the work. */
const DEEPEST_NESTING = 5;
/** What people write in place of one glob per line: lists in other notations, and regular expressions. */
const SHAPES = [
    ["quote", /["'`\\/]/],
    ["separator", /[\s;\uff0c\u3001\uff1b]/],
    ["list", /^-|^\[[^\]-]{3,}\]$|\{[^{},]*\}/],
    ["negation", /^!(?!\()/],
    ["anchor", /^\^|\$$/],
    ["regex", /(?<!\*)\.[*+]|[)\]]\+(?!\()|\)\?(?!\()/],
];
/**
 * Reads a glob on names: `*`, `?`, `[A-Z]`, `[!A]`, `{A,B}` and the groups `@(A|B)`, `?(A)`, `+(A)`, `*(A)`, `!(A)`. It
 * matches whole names. Names are not paths: `*` is any text, with slashes, dots and line breaks.
 *
 * `!(A)` at the end is any text but A; before something else, any text that does not begin with A.
 */
function parsePattern(text, line) {
    const glob = text.replace(/\{(\w)\.\.(\w)\}/g, "[$1-$2]");
    const shape = SHAPES.find(([, form]) => form.test(glob));
    if (shape !== undefined)
        return shape[0];
    if (glob.length > LONGEST_PATTERN)
        return "bracket";
    const parser = new Parser(glob);
    const whole = parser.sequence("");
    const matches = (name) => (whole(1n, { name, isLast: true }) & endOf(name)) !== 0n;
    return parser.fault ?? { text, line, matches };
}
class Parser {
    fault;
    #text;
    #at = 0;
    /** The operators of the groups around. */
    #open = [];
    constructor(text) {
        this.#text = text;
    }
    /** Reads up to one of the characters in `ends`, or to the end of the text. */
    sequence(ends) {
        const parts = [];
        while (this.#at < this.#text.length && !ends.includes(this.#peek()))
            parts.push(this.#part());
        return (starts, { name, isLast }) => parts.reduce((at, part, index) => part(at, { name, isLast: isLast && index === parts.length - 1 }), starts);
    }
    #peek() {
        return this.#text.charAt(this.#at);
    }
    #part() {
        const character = this.#peek();
        this.#at += 1;
        const group = GROUPS[character];
        if (group !== undefined && this.#peek() === "(") {
            this.#at += 1;
            return group(this.#alternatives(character, "|)"));
        }
        if (character === "(")
            return this.#alternatives("@", "|)");
        if (character === "{")
            return this.#alternatives("@", ",}");
        if (character === "[")
            return this.#class();
        if (character === "*")
            return anyText;
        if (character === "?")
            return oneOf(() => true);
        if (/[)\]}]/.test(character))
            this.fault ??= "bracket";
        if (/[,|]/.test(character))
            this.fault ??= "separator";
        return oneOf((one) => one === character);
    }
    /** Reads a group behind its opening bracket. `ends` are what separates alternatives, and the closing bracket. */
    #alternatives(operator, ends) {
        // A negation in a negation would cost the cube of the name's length.
        const isTooDeep = this.#open.length === DEEPEST_NESTING || (operator === "!" && this.#open.includes("!"));
        if (isTooDeep)
            this.fault ??= "bracket";
        if (this.fault !== undefined)
            return anyText;
        this.#open.push(operator);
        const alternatives = [this.sequence(ends)];
        while (this.#peek() === ends[0]) {
            this.#at += 1;
            alternatives.push(this.sequence(ends));
        }
        this.#open.pop();
        if (this.#peek() !== ends[1])
            this.fault ??= "bracket";
        this.#at += 1;
        return (starts, context) => alternatives.reduce((all, part) => all | part(starts, context), 0n);
    }
    #class() {
        const [all, negation, content = ""] = /^([!^]?)([^\]]+)\]/.exec(this.#text.slice(this.#at)) ?? [];
        this.#at += all?.length ?? 0;
        const ranges = [...content.matchAll(/(.)-(.)|./gs)].map(([one, from = one, to = one]) => ({ from, to }));
        if (content.includes(","))
            this.fault ??= "list";
        if (all === undefined || ranges.some(({ from, to }) => from > to))
            this.fault ??= "bracket";
        return oneOf((one) => ranges.some(({ from, to }) => from <= one && one <= to) === (negation === ""));
    }
}
const GROUPS = {
    "@": (content) => content,
    "?": (content) => (starts, context) => starts | content(starts, context),
    "+": repeated,
    "*": (content) => (starts, context) => starts | repeated(content)(starts, context),
    "!": (content) => (starts, context) => anyText(unmatched(content, starts, context), context),
};
const endOf = (name) => 1n << BigInt(name.length);
/** The first of the positions, and all after it. */
const anyText = (starts, { name }) => (2n * endOf(name) - 1n) & -(starts & -starts);
function oneOf(accepts) {
    return (starts, { name }) => {
        let accepted = 0n;
        if (starts === 0n)
            return accepted;
        for (let at = 0; at < name.length; at += 1)
            if (accepts(name.charAt(at)))
                accepted |= 1n << BigInt(at);
        return (starts & accepted) << 1n;
    };
}
/** One or more times. Only positions that are new are followed further. */
function repeated(content) {
    return (starts, { name }) => {
        let reached = 0n;
        for (let found = starts; found !== 0n; reached |= found)
            found = content(found, { name, isLast: false }) & ~reached;
        return reached;
    };
}
/** The starts from which the content does not match: the rest of the name, or the beginning of it if more follows. */
function unmatched(content, starts, context) {
    let found = 0n;
    for (let start = 1n; start <= endOf(context.name); start <<= 1n) {
        const ends = (starts & start) === 0n ? start : content(start, context);
        const isMatch = (context.isLast ? ends & endOf(context.name) : ends) !== 0n;
        if ((starts & start) !== 0n && !isMatch)
            found |= start;
    }
    return found;
}

;// CONCATENATED MODULE: ./inputs/reading/name-patterns.js

const ONE_PER_LINE = "Write one pattern per line, for example PROD_*.";
const FAULTS = {
    separator: `a pattern cannot contain white space, commas, semicolons or | outside of {A,B} and (A|B). ${ONE_PER_LINE}`,
    quote: `a pattern cannot contain quotes, slashes or backslashes. ${ONE_PER_LINE}`,
    list: `a pattern cannot be a list in brackets or begin with a dash. ${ONE_PER_LINE}`,
    anchor: `a pattern always matches whole names, so it cannot begin with ^ or end with $. ${ONE_PER_LINE}`,
    regex: `this is a regular expression, but patterns are globs, where * is any text. ${ONE_PER_LINE}`,
    negation: "a pattern cannot begin with !. To except names, use exclude or !(NAME).",
    bracket: `a bracket is not closed, a range is empty, or the pattern is too long or too deeply nested. ${ONE_PER_LINE}`,
};
/**
 * Reads a list of globs on the names of secrets, one per line. A line that can match no name is a problem, and is left
 * out. It is not shown: a value may have come here by mistake.
 */
function readPatterns({ inputs, findings }, name) {
    return inputs.list(name).flatMap(({ text, line }) => {
        const pattern = parsePattern(text, line);
        if (typeof pattern === "object")
            return [pattern];
        return findings.problem(`${name}, line ${line}: ${FAULTS[pattern]}`, []);
    });
}

;// CONCATENATED MODULE: ./inputs/policy/prune.js

/** Reads `prune`, `keep` and `max-deletions`: undefined if only declared names are deleted. */
function readPrune(context, { spared }) {
    const prunes = context.inputs.boolean("prune");
    const patterns = readPatterns(context, "keep");
    const maxDeletions = context.inputs.integer("max-deletions");
    const names = new Set(spared);
    const keeps = (name) => names.has(name) || patterns.some(({ matches }) => matches(name));
    return prunes ? { keeps, patterns, maxDeletions } : undefined;
}

;// CONCATENATED MODULE: ./inputs/policy/required.js


/** Reads `required` and `only-required`. `fromConfig` are the names in `secrets.required` of the wrangler configuration. */
function readRequired(context, { fromConfig }) {
    const { inputs, findings } = context;
    const isOnly = inputs.boolean("only-required");
    const own = readNames(context, "required").map(({ text }) => text);
    const names = [...new Set([...own, ...fromConfig])];
    if (isOnly && names.length === 0 && !inputs.isGiven("required")) {
        findings.problem("only-required: true needs a name in required, or in secrets.required of wrangler-config.");
    }
    if (isOnly && !inputs.isJson("secrets") && !inputs.isGiven("secrets-file")) {
        findings.problem("only-required only applies to a JSON object in secrets and to secrets-file. Remove it.");
    }
    return { names, isOnly };
}
/** Returns a problem for each required name that is to be deleted. */
function requiredDeletions(required, deletions) {
    const deleted = new Map(deletions.map(({ name, where }) => [name, where]));
    return required.flatMap((name) => {
        const where = deleted.get(name);
        if (where === undefined)
            return [];
        const lists = where.startsWith("delete,")
            ? "listed in both required and delete"
            : `listed in required and deleted by ${where}`;
        return [`${displayName(name)} is ${lists}. Remove it from one of them.`];
    });
}

;// CONCATENATED MODULE: ./inputs/policy/version-tags.js




/** What a version has in place of tags if it is not deployed, with its limit in bytes (the API's `annotations`). */
const ANNOTATION_BYTES = { "workers/tag": 100, "workers/message": 1000 };
const MULTILINE = `For a value of several lines, give JSON: {"message": \${{ toJSON(github.event.head_commit.message) }}}`;
/**
 * Reads tags of the new version: `key=value` per line, or one JSON object. The API calls them a free-form object. A
 * version that is not deployed has annotations instead, which are known and short.
 */
function readVersionTags(context, { deploy }) {
    const tags = context.inputs.isJson("version-tags") ? jsonTags(context) : lineTags(context);
    const used = deploy ? tags : annotationsOf(tags, context.findings);
    return Object.fromEntries(used.map(({ key, value }) => [key, value]));
}
function annotationsOf(tags, findings) {
    const found = new Map();
    for (const entry of tags) {
        const { value, where } = entry;
        const key = annotationName(entry.key);
        if (key === undefined)
            findings.problem(`${where}: with deploy: false, only tag and message are allowed. Remove the key.`);
        else if (typeof value !== "string")
            findings.problem(`${where} must be a string with deploy: false, not ${kindOf(value)}.`);
        else if (Buffer.byteLength(value) > ANNOTATION_BYTES[key])
            findings.problem(`${where}: the value must be at most ${ANNOTATION_BYTES[key]} bytes long with deploy: false.`);
        else if (found.has(key))
            findings.problem(`${where}: ${key} is given twice. Remove one of them.`);
        else
            found.set(key, { ...entry, key });
    }
    return [...found.values()];
}
/** `tag` and `message` stand for the full keys. */
function annotationName(key) {
    const names = Object.keys(ANNOTATION_BYTES);
    return names.find((name) => name === key || name === `workers/${key}`);
}
function jsonTags({ inputs, libraries, findings }) {
    const document = parseJson(inputs.raw("version-tags") ?? "", libraries);
    if ("fault" in document) {
        const remedy = document.fault.what === "duplicate" ? "Remove one of them." : "Correct it, or write key=value lines.";
        return findings.problem(`version-tags ${faultPhrase(document.fault)}. ${remedy}`, []);
    }
    return Object.entries(isObject(document.value) ? document.value : {}).flatMap(([key, value]) => {
        const where = `version-tags, "${sanitize(key, { maxLength: 64 })}"`;
        if (isTag(value))
            return [{ key, value, where }];
        return findings.problem(`${where} must be a string, a number or a boolean, not ${kindOf(value)}.`, []);
    });
}
function isTag(value) {
    return ["string", "number", "boolean"].includes(typeof value);
}
function lineTags({ inputs, findings }) {
    const tags = new Map();
    const problems = [];
    const strangers = [];
    for (const { text, line } of inputs.list("version-tags")) {
        const [, key, value] = /^([^\s=]+)\s*=\s*(.*)$/s.exec(text) ?? [];
        const where = `version-tags, line ${line}`;
        if (key === undefined || value === undefined)
            strangers.push(line);
        else if (tags.has(key))
            problems.push(`${where}: the key is given on an earlier line too. Remove one of them.`);
        else
            tags.set(key, { key, value, where });
    }
    if (strangers.length > 0) {
        const where = linesPhrase(strangers.map((line) => ({ first: line, last: line })));
        findings.problem(`version-tags, ${where}: write key=value, with a key of one word (not shown). ${MULTILINE}`);
    }
    for (const problem of problems)
        findings.problem(problem);
    return [...tags.values()];
}

;// CONCATENATED MODULE: ./inputs/reading/declared.js
/** Returns what entries have of one kind, in their order. */
function allOf(entries, kind) {
    return entries.map((entry) => entry[kind]).filter((found) => found != null);
}

;// CONCATENATED MODULE: ./inputs/reading/idle-inputs.js



/** Finds inputs that have no effect, because the one that they need by the contract is not given or not true. */
function findIdleInputs({ inputs, findings }) {
    const specs = Object.entries(INPUTS);
    const idle = specs.flatMap(([name, { needs, idle }]) => needs === undefined || !hasContent(inputs, name) || isOn(inputs, needs) ? [] : [{ name, needs, idle }]);
    for (const [needs, all] of Map.groupBy(idle, ({ needs }) => needs)) {
        const names = all.filter((one) => one.idle === undefined).map(({ name }) => name);
        if (names.length > 0) {
            findings.problem(`${sentence(names, needs)} Add that, or remove ${names.length === 1 ? names[0] : "them"}.`);
        }
        for (const { name, idle } of all)
            if (idle === "warning")
                findings.warning(sentence([name], needs));
    }
}
function sentence(names, needs) {
    const condition = INPUTS[needs].kind === "boolean" ? `${needs}: true` : needs;
    return `${listOf(names, "and")} ${names.length === 1 ? "has" : "have"} no effect without ${condition}.`;
}
function hasContent(inputs, name) {
    return INPUTS[name].kind === "lines" ? inputs.list(name).length > 0 : inputs.isGiven(name);
}
/** A boolean that is neither true nor false is a problem already. */
function isOn(inputs, name) {
    const text = inputs.text(name);
    return text !== undefined && (INPUTS[name].kind !== "boolean" || parseBoolean(text) !== false);
}

;// CONCATENATED MODULE: ./inputs/reading/pull-request.js

/** What to say once, in place of advice on each secret and credential without a value, if {@link isFromFork}. */
const FORK_PROBLEM = "This pull request comes from a fork, and GitHub passes no secrets to forks. Skip the job: " +
    "if: github.event.pull_request.head.repo.full_name == github.repository";
/**
 * Returns whether the step runs for a pull request from a fork, to which GitHub passes no secrets (docs.github.com,
 * "Using secrets in GitHub Actions"). `pull_request_target` gets them. False if the event's file cannot be read.
 */
function isFromFork({ env, fs }) {
    if (!/^pull_request(?!_target)/.test(env.GITHUB_EVENT_NAME ?? ""))
        return false;
    try {
        const event = JSON.parse(fs.readFileSync(env.GITHUB_EVENT_PATH ?? "").toString());
        const repository = (side) => at(event, "pull_request", side, "repo", "full_name");
        // A fork that was deleted since has no repository.
        return repository("head") !== repository("base");
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./inputs/reading/unknown-inputs.js



const NAMES = Object.keys(INPUTS);
/** What the inputs of other actions and the options of wrangler are called here; written without punctuation. */
const ALIASES = {
    "api-token": "token cftoken cfapitoken cloudflareapitoken",
    "api-key": "cloudflareapikey globalapikey",
    "api-email": "email cloudflareemail",
    "account-id": "account cfaccountid cloudflareaccountid",
    "script-name": "name script scripts scriptnames worker workers workername workernames",
    "dispatch-namespace": "namespace",
    secrets: "secretname secretnames secretsjson",
    "secrets-file": "file dotenv envfile secretsfiles",
    "secret-keys": "keys",
    "remove-prefix": "prefix",
    "wrangler-config": "config configpath configfile wranglerfile wranglerconfigpath",
    environment: "wranglerenvironment wranglerenv",
    "version-tags": "tags message",
    "api-base-url": "apiurl baseurl",
};
const SECRET = "A secret's value belongs in env:, its name in secrets.";
const NO_WRANGLER = "This action does not run wrangler, so it has no use for it. Remove it.";
const NO_COMMANDS = "This action runs no commands. Run them in a step of their own, for example with wrangler-action.";
/** Inputs of other actions that have no counterpart here; written without punctuation. */
const PEERS = {
    command: NO_COMMANDS,
    precommands: NO_COMMANDS,
    postcommands: NO_COMMANDS,
    wranglerversion: NO_WRANGLER,
    packagemanager: NO_WRANGLER,
    quiet: NO_WRANGLER,
    workingdirectory: "Paths are relative to the workspace. Write the folder into the path itself, for example wrangler-config: app/wrangler.jsonc",
    vars: "Plain-text variables are set by a deployment, in vars of the wrangler configuration. This action only sets secrets.",
    env: "The values of secrets go into env: of the step, beside with:. A wrangler environment goes into environment.",
    value: SECRET,
};
/**
 * Finds inputs that action.yml does not have. The runner only warns of them, and a mistyped `dlete` or `dry_run` would
 * change what a run writes.
 */
function findUnknownInputs({ inputs, findings }, env) {
    for (const variable of Object.keys(env).filter((key) => key.startsWith("INPUT_"))) {
        const name = variable.slice("INPUT_".length).toLowerCase();
        if (Object.hasOwn(INPUTS, name))
            continue;
        findings.problem(`Unknown input "${sanitize(name, { maxLength: 64 })}". ${hint(name, inputs)}`);
    }
}
function hint(name, inputs) {
    const bare = withoutPunctuation(name);
    if (isDeclared(name, inputs))
        return SECRET;
    if (Object.hasOwn(PEERS, bare))
        return PEERS[bare] ?? "";
    const meant = NAMES.find((candidate) => withoutPunctuation(candidate) === bare) ??
        NAMES.find((candidate) => ALIASES[candidate]?.split(" ").includes(bare)) ??
        nearest(name, NAMES);
    if (meant !== undefined)
        return `Did you mean ${meant}?`;
    return /^[a-z_$][a-z0-9_$]*$/.test(name) ? SECRET : "Remove it. The README lists the inputs.";
}
/** Whether a line of `secrets` has the name: the runner hands inputs over in capitals. */
function isDeclared(name, inputs) {
    return inputs.list("secrets").some(({ text }) => text.split(/=|<</)[0]?.trim().toLowerCase() === name);
}
function withoutPunctuation(name) {
    return name.replace(/[^a-z0-9]/g, "");
}

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = process.getBuiltinModule("node:path");
;// CONCATENATED MODULE: ./inputs/reading/workspace.js


/** No set of secrets and no configuration comes near; a disk image by mistake would fill the memory. */
const LARGEST_BYTES = 8 * 1024 * 1024;
const UNREADABLE = "the user of this step may not read the file. Change its permissions.";
/** By the code of an error of the file system. Any other code means that there is no such file. */
const workspace_FAULTS = new Map([
    ["EACCES", UNREADABLE],
    ["EPERM", UNREADABLE],
    // Windows lets a process keep others from a file that it has open.
    ["EBUSY", "another process has the file open and lets nobody read it. Let that process end first."],
]);
/** Returns a reader of files below GITHUB_WORKSPACE, or below the working directory if that is not set. */
function workspaceOf({ fs, env }, paths = external_node_path_namespaceObject) {
    const root = paths.resolve(env.GITHUB_WORKSPACE ?? "");
    return {
        read: (path) => {
            const file = paths.resolve(root, path);
            try {
                return readFile({ file, root }, { fs, paths });
            }
            catch (error) {
                const code = error instanceof Error && "code" in error ? error.code : undefined;
                const fault = workspace_FAULTS.get(code);
                return fault === undefined ? { fault: absence(path), exists: false } : { fault, exists: true };
            }
        },
    };
}
function readFile(place, { fs, paths }) {
    const refused = (fault) => ({ fault, exists: true });
    const stats = fs.statSync(place.file);
    if (stats.isDirectory())
        return refused("this is a folder. Give the path of a file.");
    // A pipe or a terminal would be waited for without end.
    if (!stats.isFile())
        return refused("this is not a regular file. Give the path of one.");
    if (stats.size > LARGEST_BYTES)
        return refused(TOO_LARGE);
    const outside = isOutside(realPaths(fs, place), paths);
    // A checkout of somebody else's branch may hold a link to /proc/self/environ.
    if (outside && !isOutside(place, paths))
        return refused(LINK_OUT);
    const bytes = fs.readFileSync(place.file);
    if (bytes.length > LARGEST_BYTES)
        return refused(TOO_LARGE);
    const text = decoded(bytes);
    if (text === undefined)
        return { ...refused(NOT_UTF8), content: bytes.toString(isUtf16(bytes) ? "utf16le" : "latin1") };
    return text.includes("\0") ? { ...refused(BINARY), content: text } : { text, isOutside: outside };
}
const TOO_LARGE = "the file is larger than 8 MiB. Give a file that holds nothing else.";
const LINK_OUT = "this is a link that leads out of the workspace, and was not read. Give the path of the file itself.";
const NOT_UTF8 = "the file is not UTF-8. Save it as UTF-8; Windows PowerShell writes UTF-16 with >.";
const BINARY = "the file holds NUL characters, so it is not a text file. Give the path of one.";
/** The decoder takes a byte order mark off. */
function decoded(bytes) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function isUtf16(bytes) {
    return bytes[0] === 0xff && bytes[1] === 0xfe;
}
/**
 * Follows links. Windows may let a process read a file below a folder that it lets nobody look at, and there the paths
 * stay as they were written.
 */
function realPaths(fs, place) {
    try {
        return { file: fs.realpathSync(place.file), root: fs.realpathSync(place.root) };
    }
    catch {
        return place;
    }
}
function isOutside({ file, root }, { relative, isAbsolute, sep }) {
    const way = relative(root, file);
    return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
}
/** What most often stands in the way of a file that is not there. */
function absence(path) {
    const missing = "there is no such file.";
    const [, variable] = /[$%]\{?(?:env:)?(\w+)/.exec(path) ?? [];
    if (variable?.toUpperCase() === "RUNNER_TEMP") {
        return `${missing} Variables are not expanded in an input. Write \${{ runner.temp }} instead.`;
    }
    if (variable !== undefined)
        return `${missing} Variables are not expanded in an input. Write the whole path.`;
    if (path.startsWith("~"))
        return `${missing} ~ is not expanded in an input. Write the whole path.`;
    if (/[,;\n]|\.\w+\s+\S/.test(path))
        return `${missing} Give one path per line.`;
    return (`${missing} A path is relative to the workspace, which is empty before actions/checkout or a download; ` +
        "working-directory has no effect on a step with uses.");
}
/** Returns the path of a file that another file names, from where the path of that one begins, with slashes. */
function pathFrom(file, path) {
    const folder = external_node_path_namespaceObject.posix.dirname(file.replaceAll("\\", "/"));
    return external_node_path_namespaceObject.posix.join(folder, path.replaceAll("\\", "/"));
}
/** Returns the path of a file that is there, fit for a log line. */
function displayPath(path) {
    return sanitize(path, { maxLength: 200 });
}
/** Returns a fault as a problem. `where` names the path, `hidden` does not, for what may not be a path at all. */
function fileProblem({ fault, exists }, { path, where, hidden }) {
    return `${exists || isShowablePath(path) ? where : hidden}: ${fault}`;
}
/** Returns the note that a file is read from elsewhere, if it is. */
function outsideNotes(path, { isOutside }) {
    return isOutside ? [`Reading ${displayPath(path)}, which is outside the workspace.`] : [];
}
/** Reads the file of an input that holds no values. Undefined if there is a problem, which begins with the input. */
function readTextFile({ input, path }, { workspace, findings }) {
    const file = workspace.read(path);
    const [where, hidden] = [`${input} "${displayPath(path)}"`, `${input} (not shown)`];
    if ("fault" in file)
        return findings.problem(fileProblem(file, { path, where, hidden }));
    for (const note of outsideNotes(path, file))
        findings.note(note);
    return file.text;
}
/**
 * Returns whether a path may be shown although no file is there: what stands in its place by mistake is often the content
 * of the file. So it must look like a path: a known ending or a dot file, and nothing that an assignment or JSON has.
 */
function isShowablePath(path) {
    if (path.length > 200 || /[={}"'`:,;]/.test(path.replace(/^[A-Za-z]:[\\/]/, "")))
        return false;
    const name = path.split(/[\\/]/).at(-1) ?? "";
    return (/^\.(env|dev\.vars|secrets)\b[\w.-]{0,30}$/.test(name) || /^[\w.-]{1,40}\.(env|vars|jsonc?|toml|ya?ml)$/i.test(name));
}

;// CONCATENATED MODULE: ./inputs/secrets/empty-values.js


/** White space and characters that show nothing are not a value. */
function isBlank(text) {
    return /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(text);
}
/**
 * Decides by `on-empty` what becomes of secrets without a value, all in one place: some are set to an empty text, others
 * are skipped, so they stay as they are on the Worker.
 */
function resolveEmpty({ inputs, findings, isFromFork }, empty) {
    const onEmpty = inputs.choice("on-empty");
    if (empty.length === 0)
        return [];
    if (onEmpty === "skip") {
        findings.note(`Skipped ${plural(empty.length, "secret")} without a value: ${nameList(empty.map(shownName))}.`);
        return empty.map(({ name }) => ({ untouched: name }));
    }
    const isSet = ({ settable }) => onEmpty === "set" && settable;
    const unset = empty.filter((one) => !isSet(one));
    const workflow = unset.filter(({ from }) => from === "workflow").map(shownName);
    if (workflow.length > 0)
        findings.problem(isFromFork() ? FORK_PROBLEM : workflowProblem(workflow));
    for (const { name, isShowable, where } of unset.filter(({ from }) => from === "line")) {
        findings.problem(`${where}: ${isShowable ? `${name}=` : "the name (not shown)"} has no value.`);
    }
    const file = unset.filter(({ from }) => from === "file").map(shownPlace);
    if (file.length > 0)
        findings.problem(`${subject(file)} ${FILE_REMEDY}`);
    return empty.filter(isSet).map(({ name, where }) => {
        return { declared: { secret: { name, type: "secret_text", text: "" }, where } };
    });
}
function shownName({ name, isShowable, where }) {
    return isShowable ? name : `(${where}, not shown)`;
}
function shownPlace(empty) {
    return empty.isShowable ? `${empty.name} (${empty.where})` : shownName(empty);
}
function subject(shown) {
    return shown.length === 1
        ? `Secret ${shown[0]} has no value.`
        : `${number(shown.length)} secrets have no value: ${nameList(shown)}.`;
}
const FILE_REMEDY = "Give a value in the file, remove the entry, or let on-empty skip or set it.";
function workflowProblem(shown) {
    return (`${subject(shown)} Check that ${shown.length === 1 ? "the" : "each"} repository secret exists under that name, that ` +
        "env: of this step passes it on, and, if it is stored in a GitHub environment, that the job sets environment:. In a " +
        "reusable workflow, the caller must pass them on, in secrets: or with secrets: inherit.");
}

;// CONCATENATED MODULE: ./model/names/idle-patterns.js


/**
 * Returns the patterns that match none of the names. A pattern narrowly misses a name in another case, by one or two typos
 * in its literal text, and if it is one or more whole parts of the name, as `API` is of `API_KEY`.
 */
function idlePatterns({ patterns, names, atStake }) {
    const isIdle = ({ matches }) => !names.some(matches);
    return patterns.flatMap((pattern) => {
        const nearMissOf = ({ text }) => atStake.find(narrowMiss(text));
        if (!isIdle(pattern)) {
            return alternativesOf(pattern).flatMap((part) => {
                const nearMiss = isIdle(part) ? nearMissOf(part) : undefined;
                return nearMiss === undefined ? [] : [{ pattern: part, nearMiss, isPart: true }];
            });
        }
        const nearMiss = nearMissOf(pattern);
        return [nearMiss === undefined ? { pattern } : { pattern, nearMiss }];
    });
}
/** The patterns that `{A,B}` or `(A|B)` stands for. With more than one such list in it, a pattern is not a list of patterns. */
function alternativesOf({ text, line }) {
    const [, before = "", braces, parentheses, after = ""] = /^([^{}()]*?)(?:\{([^{}()]+)\}|(?:@|(?<![?*+!]))\(([^{}()]+)\))([^{}()]*)$/.exec(text) ?? [];
    const alternatives = braces?.split(",") ?? parentheses?.split("|") ?? [];
    return alternatives
        .map((alternative) => parsePattern(before + alternative + after, line))
        .filter((pattern) => typeof pattern === "object");
}
function narrowMiss(pattern) {
    // What no name has is another notation: `API_%`, `API_KEY=`, `$API_KEY`, `secrets.API_KEY`.
    const folded = parsePattern(pattern.toLowerCase().replace(/[^\w*?()[\]{},|@+!-]+/g, "*"), 0);
    const words = new Set(pattern.toLowerCase().split(/[^\w$]+/));
    // A list in another notation, or an assignment: `API_*:DB_*`, `API_*=keep`.
    const pieces = pattern
        .toLowerCase()
        .split(/[=:&+<>~]+/)
        .filter((piece) => piece.replace(/\W/g, "").length >= LEAST_PART)
        .map((piece) => parsePattern(piece, 0));
    const literals = pattern.split("*").filter((part) => part !== "");
    const [literal = ""] = literals;
    const isAffix = literals.length === 1 && literal.length >= LEAST_AFFIX;
    return (name) => {
        const lower = name.toLowerCase();
        if (words.has(lower))
            return true;
        if ([folded, ...pieces].some((one) => typeof one === "object" && one.matches(lower)))
            return true;
        if (literal === pattern)
            return isTypo(literal, name) || isPart(literal, name);
        // The edge may be off by a character, and so by another typo.
        return (isAffix && isTypo(literal, pattern.startsWith("*") ? name.slice(-literal.length) : name.slice(0, literal.length)));
    };
}
/** A shorter `PREFIX_*` or `*_SUFFIX` is too near to others, as `DEV_` is to `DB_`. */
const LEAST_AFFIX = 6;
const LEAST_PART = 3;
/** Names that differ in short parts differ on purpose, as `STRIPE_KEY_EU` and `STRIPE_KEY_US` do. */
function isTypo(literal, name) {
    const parts = literal.split("_");
    const others = name.split("_");
    const isVariant = parts.length === others.length &&
        parts.every((part, index) => part === others[index] || Math.max(part.length, others[index]?.length ?? 0) < LEAST_PART);
    return !isVariant && nearest(literal, [name]) !== undefined;
}
function isPart(literal, name) {
    const bare = literal.toLowerCase().replace(/^_+|_+$/g, "");
    return bare.length >= LEAST_PART && `_${name.toLowerCase()}_`.includes(`_${bare}_`);
}

;// CONCATENATED MODULE: ./inputs/secrets/name-filter.js



/**
 * Reads `include`, `exclude` and `remove-prefix`. Of the names that they leave, only those in `onlyRequired` are taken, if
 * it is given.
 */
function readNameFilter(context, onlyRequired) {
    const include = readPatterns(context, "include");
    const exclude = readPatterns(context, "exclude");
    const prefix = readPrefix(context);
    const includesAll = context.inputs.list("include").length === 0;
    return {
        nameFor: (sourceName) => {
            if (!includesAll && !matchesAny(include, sourceName))
                return undefined;
            if (matchesAny(exclude, sourceName) || !sourceName.startsWith(prefix))
                return undefined;
            return sourceName.slice(prefix.length);
        },
        isWanted: (name) => onlyRequired?.has(name) ?? true,
        include,
        exclude,
        prefix,
    };
}
function matchesAny(patterns, name) {
    return patterns.some(({ matches }) => matches(name));
}
/** An empty prefix is none. */
function readPrefix({ inputs, findings }) {
    const prefix = inputs.text("remove-prefix") ?? "";
    if (/^[\w$.-]*$/.test(prefix))
        return prefix;
    return findings.problem("remove-prefix must be the beginning of names (not shown), for example STAGING_.", "");
}
/** Finds filters that have nothing to act on, and patterns that match no name. */
function findIdleFilters(context, seen) {
    const { inputs, findings, filter } = context;
    if (!inputs.isJson("secrets") && !inputs.isGiven("secrets-file")) {
        for (const name of ["include", "exclude", "remove-prefix"].filter((one) => inputs.isGiven(one))) {
            findings.problem(`${name} only applies to a JSON object in secrets and to secrets-file. Remove it.`);
        }
    }
    // Without any name there is nothing to say about patterns.
    if (seen.length === 0)
        return;
    findIdlePatterns(context, seen);
    const names = seen.map(({ name }) => name);
    if (!names.some((name) => name.startsWith(filter.prefix))) {
        findings.warning("No name begins with remove-prefix.");
    }
    if (isCutBeforeSeparator(filter, names)) {
        findings.problem("remove-prefix leaves only names that begin with _. End the prefix with the _, for example STAGING_.");
    }
}
/** One that narrowly misses a name is a problem: of `exclude`, if the name would be set, of `include`, if it would not. */
function findIdlePatterns({ findings, filter }, seen) {
    const names = seen.map(({ name }) => name);
    const shown = seen.filter(({ isShowable }) => isShowable).map(({ name }) => name);
    const isMatched = (name) => matchesAny([...filter.include, ...filter.exclude], name);
    const isSet = (name) => {
        const target = filter.nameFor(name);
        return target !== undefined && filter.isWanted(target);
    };
    const filters = [
        { input: "include", atStake: shown.filter((name) => !isMatched(name)), fate: "would be left out" },
        { input: "exclude", atStake: shown.filter(isSet), fate: "would be set" },
    ];
    for (const { input, atStake, fate } of filters) {
        for (const { pattern, nearMiss, isPart } of idlePatterns({ patterns: filter[input], names, atStake })) {
            const where = `${input}, line ${pattern.line}${isPart ? " (one of its alternatives)" : ""}`;
            const name = displayName(nearMiss ?? "");
            if (nearMiss === undefined)
                findings.warning(`${where}, matches no name.`);
            else
                findings.problem(`${where}, matches no name, and ${name} ${fate}. Did you mean ${name}?`);
        }
    }
}
/** `PROD` in place of `PROD_` gives every secret a wrong name, and prune deletes those with the right ones. */
function isCutBeforeSeparator({ nameFor, prefix }, names) {
    const targets = names.map(nameFor).filter((name) => name !== undefined);
    return /[^_]$/.test(prefix) && targets.length > 0 && targets.every((name) => name.startsWith("_"));
}

;// CONCATENATED MODULE: ./inputs/secrets/dotenv-file.js

/**
 * Parses a dotenv file with the library dotenv, as wrangler does, and only if no line of it can be taken in two ways.
 * dotenv itself never fails: it makes `pa` of `A=pa#ss`, drops lines that it does not know, and lets the last of two
 * equal names win. Line ends may be LF or CRLF; in a quoted value of several lines they become LF, as dotenv has it.
 */
function parseDotenv(text, dotenv) {
    const lines = text.split(/\r?\n/);
    const entries = [];
    const faults = [];
    const names = new Map();
    for (let at = 0; at < lines.length;) {
        const { next, name, why } = readStep(lines, at);
        const range = { first: at + 1, last: next };
        if (why !== undefined)
            faults.push({ ...range, why });
        else if (name !== undefined) {
            const earlier = names.get(name);
            const value = parsedValue(lines.slice(at, next).join("\n"), { name, dotenv });
            if (earlier !== undefined)
                faults.push({ ...range, why: "twice", earlier });
            else if (value === undefined)
                faults.push({ ...range, why: "unknown" });
            else
                entries.push({ name, value, line: at + 1 });
            if (earlier === undefined)
                names.set(name, at + 1);
        }
        at = next;
    }
    return { entries, faults };
}
/** Undefined if dotenv sees something else in a statement, such as `__proto__`, which it cannot hold. */
function parsedValue(statement, { name, dotenv }) {
    try {
        const values = dotenv.parse(statement);
        return Object.keys(values).length === 1 && Object.hasOwn(values, name) ? values[name] : undefined;
    }
    catch {
        // A quoted value of megabytes is more than the library's pattern can take.
        return undefined;
    }
}
/** For dotenv these end a line, even that of a comment; for everybody else they do not. */
const SEPARATOR = /[\r\u2028\u2029]/;
/** One blank line, comment or assignment. A quoted value may go on over several lines. */
function readStep(lines, at) {
    const line = lines[at] ?? "";
    const next = at + 1;
    if (SEPARATOR.test(line))
        return { next, why: "separator" };
    if (/^\s*(#|$)/.test(line))
        return { next };
    const [, name = "", rest = ""] = /^\s*(?:export\s+)?([\w.-]+)\s*=\s*(.*)$/.exec(line) ?? [];
    if (name === "")
        return { next, why: /^\s*(?:export\s+)?[\w.-]+\s*:/.test(line) ? "yaml" : "unknown" };
    if (/^['"`]/.test(rest))
        return { name, ...endOfQuotes(lines, { at, rest }) };
    if (rest.includes("#"))
        return { next, why: "hash" };
    // `NAME==` is the last line of a base64 block rather than a secret of equals signs.
    return /^=+\s*$/.test(rest) ? { next, why: "unknown" } : { next, name };
}
/** dotenv knows no escaped quotes: it keeps the backslash, and whether the value ends there depends on what follows. */
function endOfQuotes(lines, { at, rest }) {
    const quote = rest.charAt(0);
    let next = at + 1;
    let content = rest.slice(1);
    while (!content.includes(quote)) {
        const line = lines[next];
        if (line === undefined)
            return { next, why: "unclosed" };
        next += 1;
        if (SEPARATOR.test(line))
            return { next, why: "separator" };
        content = line;
    }
    const [before = "", ...after] = content.split(quote);
    if (before.endsWith("\\"))
        return { next, why: "escaped-quote" };
    return /^\s*(#|$)/.test(after.join(quote)) ? { next } : { next, why: "after-quote" };
}
/** What is wrong with lines of one kind, and what to do. A file that a program writes is best written in JSON. */
const dotenv_file_FAULTS = {
    unknown: "this is not NAME=value as dotenv reads it (not shown; it may be part of a value). Put a value of several lines in " +
        "quotes, or write the file in JSON.",
    yaml: "this is YAML, NAME: value (not shown). Write NAME=value.",
    hash: "a # stands outside of quotes, and dotenv cuts the value there (not shown). Put the value in quotes, move the comment " +
        "to its own line, or write the file in JSON.",
    unclosed: "a quote opens the value, and no later one closes it (not shown). Close it, or use another kind of quotes.",
    "after-quote": "text follows the quote that closes the value (not shown). Use a kind of quotes that is not in the value, or write " +
        "the file in JSON.",
    "escaped-quote": "a backslash stands before a quote of the same kind, and dotenv would keep the backslash (not shown). Use another kind " +
        "of quotes, or write the file in JSON.",
    twice: "the name is given on an earlier line too, and dotenv takes the last one (not shown). Remove one of them.",
    separator: "a lone carriage return, U+2028 or U+2029 stands in the line, and dotenv ends the line there (not shown). Remove it, " +
        "or write the file in JSON.",
};
/** Returns a problem for each kind of fault. `file` begins it. */
function dotenvProblems(file, faults) {
    return [...Map.groupBy(faults, ({ why }) => why)].map(([why, ranges]) => {
        const pairs = ranges.map(({ first, earlier }) => `line ${first} (as on line ${earlier})`);
        const where = why === "twice" ? nameList(pairs) : linesPhrase(ranges);
        return `${file}, ${where}: ${dotenv_file_FAULTS[why]}`;
    });
}

;// CONCATENATED MODULE: ./inputs/secrets/refused-values.js


/** Fields of a binding in the form of Cloudflare's API that are not secret. */
const OPEN_FIELDS = ["name", "type", "algorithm", "format", "usages"];
/**
 * Returns what is to be masked of a value in a JSON document: every text and number in it, of a binding only its material.
 * Where a document is not an object of secrets, such as a package.json, short words whose keys are all in small letters are settings.
 */
function sensitiveParts(value, { isSettings = false } = {}) {
    const found = [];
    // A walk by hand, because JSON may be nested deeper than calls can be.
    const waiting = [{ value, isSetting: isSettings }];
    for (let at = 0; at < waiting.length; at += 1) {
        const { value: one, isSetting } = waiting[at];
        if (typeof one === "string" || typeof one === "number") {
            if (!isSetting || !isPlainWord(String(one)))
                found.push(String(one));
            continue;
        }
        for (const [key, part] of membersOf(one)) {
            waiting.push({ value: part, isSetting: isSetting && (key === undefined || isSettingName(key)) });
        }
    }
    return found;
}
/** The parts of a value with their keys; those of a list have none. */
function membersOf(value) {
    if (Array.isArray(value))
        return value.map((part) => [undefined, part]);
    if (!isBinding(value))
        return isObject(value) ? Object.entries(value) : [];
    return Object.entries(value)
        .filter(([field]) => !OPEN_FIELDS.includes(field))
        .map(([field, part]) => [field, field === "key_jwk" && isObject(part) ? privateMembers(part) : part]);
}
/** Returns whether an object claims to be a binding in the form of Cloudflare's API. */
function isBinding(value) {
    return isObject(value) && (value.type === "secret_text" || value.type === "secret_key");
}
/**
 * Returns what may be a value in a text that is refused: each line, what stands after its first = or :, and the parts of
 * that between quotes and #, because it is not known which reading was meant.
 */
function valuesOfText(text) {
    const values = text
        .split(/\r\n|[\n\r\u2028\u2029]/)
        .filter((line) => !/^\s*(#|$)/.test(line))
        .flatMap((line) => {
        const [, key = "", right = line] = /^([^=:]*)[=:](.*)$/.exec(line) ?? [];
        const parts = [line, right, ...right.split(/['"`#,]/)].map((part) => part.trim());
        return isSettingName(key.trim()) ? parts.filter((part) => !isPlainWord(part)) : parts;
    });
    return [...new Set(values)].filter((value) => value !== "");
}
/** Returns what may be a value in a text that is not the JSON it should be: `strings` are those that a JSON reader finds. */
function valuesOfBrokenJson(text, strings) {
    if (!/^\s*[[{]/.test(text))
        return valuesOfText(text);
    const bare = [...text.matchAll(/'([^'\n]*)'|[:[,]\s*([^\s"'{[\]},][^"{[\]},\n]*)/g)].map(([, quoted, other = ""]) => (quoted ?? other).trim());
    return [...strings, ...bare];
}
/** Names of secrets are in capitals as a rule, those of settings hardly ever. */
function isSettingName(name) {
    return /^[^A-Z]/.test(name.replace(/^["']/, ""));
}
const LONGEST_WORD = 10;
/** As a mask, such a word would hide half of a log, and it is hardly a secret: `main`, `module`, `jest`. */
function isPlainWord(text) {
    return text.length <= LONGEST_WORD && /^[A-Za-z]*$/.test(text);
}

;// CONCATENATED MODULE: ./inputs/secrets/source-entries.js









/** Reads the entries of one source. What is wrong with several of them is said once. */
function readEntries(entries, context) {
    const found = entries.map((entry) => {
        return { seen: { name: entry.name, isShowable: entry.isShowable }, ...source_entries_readEntry(entry, context) };
    });
    for (const [why, faults] of Map.groupBy(allOf(found, "fault"), (fault) => fault.why)) {
        context.findings.problem(`${context.where}, ${nameList(faults.map(({ shown }) => shown))}: ${why}`);
    }
    return found;
}
/** Only the runner's own (docs.github.com, "Automatic token authentication" and "Enabling debug logging"). */
const RUNNER_SECRETS = new Set(["github_token", "actions_step_debug", "actions_runner_debug"]);
function source_entries_readEntry(entry, context) {
    const { filter, credentials, kind } = context;
    const { value } = entry;
    const where = placeOf(entry, context);
    const name = filter.nameFor(entry.name);
    const shown = entry.isShowable ? displayName(entry.name) : `(a name in ${where}, not shown)`;
    if (name === undefined)
        return { filtered: shown };
    if (!filter.isWanted(name))
        return { notRequired: shown };
    const owner = kind === "input" && RUNNER_SECRETS.has(entry.name.toLowerCase())
        ? "the workflow run's own"
        : typeof value === "string" && credentials.get(value.trim());
    if (owner)
        return { owned: `${shown} (${owner})`, untouched: name };
    // Cloudflare does not validate names: only setting one needs an identifier.
    const isDeletion = value === null && kind === "file";
    const why = isDeletion ? storedNameProblem(name) : nameFault(entry, name);
    if (why !== undefined)
        return { fault: { why, shown: shownIn(entry) } };
    return isDeletion ? { deletion: { name, where } } : readValue({ ...entry, name }, context);
}
function placeOf({ line }, { where }) {
    return line === undefined ? where : `${where}, line ${line}`;
}
/** An entry in a problem that begins with its source. */
function shownIn({ name, line, isShowable }) {
    if (!isShowable)
        return `(line ${line}, not shown)`;
    return line === undefined ? displayName(name) : `${displayName(name)} (line ${line})`;
}
function nameFault({ name: sourceName }, name) {
    if (isBindingName(name))
        return undefined;
    const which = name === sourceName ? "the name" : "the name without remove-prefix";
    return `${which} must be a JavaScript identifier. ${IDENTIFIER_REMEDY}`;
}
/** A text, or a binding in the form of Cloudflare's API. */
function readValue(entry, context) {
    const { name, value, isShowable } = entry;
    const where = placeOf(entry, context);
    const refused = (why) => ({ fault: { why, shown: shownIn(entry) } });
    if (isObject(value) && value.name !== undefined && value.name !== name) {
        return refused("the field name must be the same as the key. Remove the field.");
    }
    if (isObject(value) && value.type === "secret_key") {
        const secret = readKeyBinding({ name, value, where: `${where}, ${name}` }, context);
        return secret === undefined ? {} : { declared: { secret, where } };
    }
    const text = isObject(value) ? value.text : value;
    const why = isObject(value) ? bindingFault(value) : textFault(value);
    if (typeof text !== "string" || why !== undefined)
        return refused(why ?? "");
    if (!text.isWellFormed())
        return refused(HALF_CHARACTER);
    if (!isBlank(text))
        return { declared: { secret: { name, type: "secret_text", text }, where } };
    const from = context.kind === "file" ? "file" : "workflow";
    return { empty: { name, isShowable, where, from, settable: true } };
}
/** Only an escape in JSON can have one. It cannot be sent in UTF-8: Cloudflare would store another character. */
const HALF_CHARACTER = "the value has half of a surrogate pair (\\ud800 to \\udfff), which is no character. Correct it.";
function textFault(value) {
    if (typeof value === "string")
        return undefined;
    const remedy = value === null ? "To delete a secret, list it in delete." : "Put it in quotes.";
    return `the value must be a string, not ${kindOf(value)}. ${remedy}`;
}
function bindingFault({ type, text, ...value }) {
    if (type !== "secret_text") {
        return "an object must have the type secret_text or secret_key. Give a JSON document as a string.";
    }
    if (Object.keys(value).some((field) => field !== "name")) {
        return "a secret_text can only have the fields name, type and text.";
    }
    if (typeof text === "string")
        return undefined;
    return text === undefined ? "text is missing." : "text must be a string.";
}

;// CONCATENATED MODULE: ./inputs/secrets/json-secrets.js




/** Reads one JSON object of secrets: a string is a text secret, an object a binding in the form of Cloudflare's API. */
function readJsonSecrets(text, context) {
    const { where, kind, libraries, sensitive, findings } = context;
    const document = parseJson(text, libraries);
    if ("fault" in document) {
        sensitive.add(valuesOfBrokenJson(text, stringsInJson(text, libraries)));
        const remedy = document.fault.what === "duplicate" ? "Remove one of them." : SYNTAX_REMEDY[kind];
        return findings.problem(`${where} ${faultPhrase(document.fault)}. ${remedy}`, []);
    }
    const { value } = document;
    // A document of another kind, such as a package.json, is refused below.
    const isSettings = isObject(value) && Object.values(value).some((part) => isObject(part) && !isBinding(part));
    sensitive.add(sensitiveParts(value, { isSettings }));
    if (!isObject(value)) {
        return findings.problem(`${where} must be a JSON object {"NAME": "value"}, not ${kindOf(value)}.`, []);
    }
    const members = Object.entries(value);
    if (members.length === 0 && kind === "file")
        return findings.problem(noSecrets(where), []);
    const entries = members.map(([name, part]) => ({ name, value: part, isShowable: true }));
    return readEntries(entries, context);
}
/** Returns the problem of a file without a secret. Tools that could not read their own source leave such files. */
function noSecrets(where) {
    return `${where} has no secrets in it. Check the step that writes it: many tools leave an empty file when they fail.`;
}
const SYNTAX_REMEDY = {
    file: "Correct the file. JSON allows neither comments nor trailing commas.",
    input: "A value that an expression inserts must be JSON as well: use toJSON. Or list only names, one per line, and pass the " +
        "values in env:.",
};

;// CONCATENATED MODULE: ./inputs/secrets/secrets-file.js








/** Reads the files of `secrets-file`, one path per line: each is a JSON object or a dotenv file. */
function readSecretsFiles(context) {
    return context.inputs.list("secrets-file").flatMap((line) => secrets_file_readFile(line, context));
}
function secrets_file_readFile({ text: path, line }, context) {
    const where = `secrets-file "${displayPath(path)}"`;
    const hidden = `secrets-file, line ${line} (not shown)`;
    const file = context.workspace.read(path);
    // In place of the path, there may be the content.
    const hiddenContent = isShowablePath(path) ? "" : path;
    const content = "fault" in file ? (file.content ?? (file.exists ? "" : hiddenContent)) : file.text;
    const refused = (problem) => {
        context.sensitive.add(valuesOfText(content));
        return context.findings.problem(problem, []);
    };
    const unresolved = unresolvedFile(content);
    if (unresolved !== undefined)
        return refused(`${where} is ${unresolved}`);
    if (/\.ya?ml$/i.test(path))
        return refused(`${isShowablePath(path) ? where : hidden}: ${YAML}`);
    if ("fault" in file)
        return refused(fileProblem(file, { path, where, hidden }));
    for (const note of outsideNotes(path, file))
        context.findings.note(note);
    if (isBlank(content))
        return refused(noSecrets(where));
    const isJson = /\.json$/i.test(path) || content.trimStart().startsWith("{");
    return (isJson ? readJsonSecrets : readDotenv)(content, { ...context, where, kind: "file" });
}
const YAML = "YAML is not supported. Give a JSON object or a dotenv file.";
function readDotenv(text, context) {
    const { where, sensitive, findings, libraries } = context;
    const { entries, faults } = parseDotenv(text, libraries.get("dotenv"));
    sensitive.add(entries.map(({ value }) => value));
    if (faults.length > 0) {
        // The names of a file that cannot be read may be parts of values.
        sensitive.add(valuesOfText(text));
        for (const problem of dotenvProblems(where, faults))
            findings.problem(problem);
        return [];
    }
    if (entries.length === 0)
        return findings.problem(noSecrets(where), []);
    const named = entries.map((entry) => ({ ...entry, isShowable: !isBlank(entry.value) || isShowable(entry.name) }));
    return readEntries(named, context);
}

;// CONCATENATED MODULE: ./inputs/secrets/secret-lines.js

/**
 * Parses the grammar of GitHub's own environment files (`NAME=value`, `NAME<<DELIMITER`), and a bare `NAME` for the
 * variable of that name. As there, only LF ends a line.
 */
function parseSecretLines(text) {
    const lines = text.split("\n");
    const entries = [];
    const refused = [];
    let afterValue = false;
    for (let at = 0; at < lines.length;) {
        const { next, entry, why } = secret_lines_readStep(lines, { at, afterValue });
        if (entry !== undefined)
            entries.push(entry);
        if (why !== undefined)
            addRefused(refused, { first: at + 1, last: next, why });
        if (why !== undefined || entry?.form === "value")
            afterValue = true;
        else if (entry?.form === "delimited")
            afterValue = false;
        at = next;
    }
    return { entries, refused };
}
/** The second line of a key that was refused on its first says nothing new. */
function addRefused(refused, lines) {
    const before = refused.at(-1);
    if (before !== undefined && lines.why === "unknown" && before.last + 1 === lines.first) {
        refused[refused.length - 1] = { ...before, last: lines.last };
    }
    else
        refused.push(lines);
}
function secret_lines_readStep(lines, { at, afterValue }) {
    const text = (lines[at] ?? "").trimStart();
    const next = at + 1;
    if (text === "" || text.startsWith("#"))
        return { next };
    const bare = text.trimEnd();
    if (isBindingName(bare)) {
        return { next, entry: { name: bare, line: next, form: "variable", mayBePartOfValue: afterValue } };
    }
    if (opensPem(text))
        return { next: endOfPem(lines, at), why: "pem" };
    const [, name = "", operator, rest = ""] = /^([^=<]*)(=|<<)(.*)$/s.exec(text) ?? [];
    if (/^export\s/.test(name))
        return { next, why: "dotenv" };
    if (!isBindingName(name))
        return { next, why: "unknown" };
    if (operator === "<<")
        return readDelimited(lines, { at, name, delimiter: rest });
    if (rest.trimStart().startsWith("{") && openBraces(rest) > 0)
        return { next: endOfJson(lines, at), why: "json" };
    // Nothing but dotenv has a comment behind quotes.
    if (/^\s*(["'`]).*\1\s+#/.test(rest))
        return { next, why: "dotenv" };
    // `NAME==` is the last line of a base64 or base32 block rather than a secret of equals signs.
    if (/^=+\s*$/.test(rest))
        return { next, why: "unknown" };
    return { next, entry: { name, line: next, form: "value", text: rest } };
}
function readDelimited(lines, { at, name, delimiter }) {
    const end = delimiter === "" ? -1 : lines.indexOf(delimiter, at + 1);
    if (end === -1)
        return { next: lines.length, why: "unclosed" };
    const text = lines.slice(at + 1, end).join("\n");
    return { next: end + 1, entry: { name, line: at + 1, form: "delimited", text } };
}
function opensPem(text) {
    return text.lastIndexOf("-----BEGIN") > text.lastIndexOf("-----END");
}
function endOfPem(lines, from) {
    const end = lines.findIndex((line, index) => index > from && line.includes("-----END"));
    return end === -1 ? lines.length : end + 1;
}
function openBraces(text) {
    return text.split("{").length - text.split("}").length;
}
function endOfJson(lines, from) {
    let depth = 0;
    for (let at = from; at < lines.length; at += 1) {
        depth += openBraces(lines[at] ?? "");
        if (depth <= 0)
            return at + 1;
    }
    return lines.length;
}

;// CONCATENATED MODULE: ./inputs/secrets/secrets-input.js






/** Reads `secrets`: lines, or one JSON object, to which the filter applies. */
function readSecrets(context) {
    const text = context.inputs.raw("secrets");
    if (text === undefined)
        return [];
    return context.inputs.isJson("secrets")
        ? readJsonSecrets(text, { ...context, where: "secrets", kind: "input" })
        : readLines(text, context);
}
function readLines(text, context) {
    const { sensitive, findings } = context;
    const { entries, refused: notEntries } = parseSecretLines(text);
    const { quoted, commented } = likeDotenv(entries);
    // One line in quotes may be meant, and so may one with a #; a text with both is a dotenv file.
    const isDotenv = quoted.length > 0 && commented.length > 0;
    const pasted = isDotenv ? [...quoted, ...commented].sort((one, other) => one.first - other.first) : [];
    const refused = [...notEntries, ...pasted.map((range) => ({ ...range, why: "dotenv" }))];
    const lines = text.split("\n");
    for (const { first, last } of refused)
        sensitive.add(valuesOfText(lines.slice(first - 1, last).join("\n")));
    for (const [why, ranges] of Map.groupBy(refused, (range) => range.why)) {
        findings.problem(`secrets, ${linesPhrase(ranges)}: ${REFUSALS[why]}`);
    }
    if (isDotenv)
        return [];
    if (commented.length > 0)
        findings.warning(`secrets, ${linesPhrase(commented)}: ${COMMENT}`);
    return entries.map((entry) => secrets_input_readEntry(entry, context));
}
const COMMENT = "a # and what follows it become part of the value. Comments go on lines of their own, and a dotenv file in secrets-file.";
/** The lines that a dotenv file may have, and that this grammar takes literally. */
function likeDotenv(entries) {
    const values = entries.flatMap((entry) => (entry.form === "value" ? [entry] : []));
    const linesOf = (found) => found.map(({ line }) => ({ first: line, last: line }));
    return {
        quoted: linesOf(values.filter(({ text }) => /^(["'`]).*\1\s*$/.test(text))),
        commented: linesOf(values.filter(({ text }) => /\s#\s/.test(text) && !/^["'`]/.test(text))),
    };
}
function secrets_input_readEntry(entry, { inputs, sensitive }) {
    const { name, line, form } = entry;
    const where = `secrets, line ${line}`;
    const text = form === "variable" ? inputs.variable(name) : entry.text;
    if (text !== undefined && !isBlank(text)) {
        sensitive.add([text]);
        return { declared: { secret: { name, type: "secret_text", text }, where } };
    }
    const settable = text !== undefined;
    if (form !== "variable")
        return { empty: { name, isShowable: isShowable(name), where, from: "line", settable } };
    // If a variable of that name exists, the name is not part of a value.
    const isShown = settable || (isShowable(name) && !entry.mayBePartOfValue);
    return { empty: { name, isShowable: isShown, where, from: "workflow", settable } };
}
const REMEDY = "Pass the value in env: and write only its NAME on a line; any content is safe that way.";
const REFUSALS = {
    unknown: "this is not NAME, NAME=value or NAME<<DELIMITER (not shown; it may be part of a value). Write one name per line, " +
        `without quotes, commas, a leading - or a colon, and without a space before = or <<. ${REMEDY}`,
    dotenv: "this is a dotenv file, and its quotes and comments would become part of the values (not shown). Write the text to a " +
        "file in an earlier step, and give the path of the file in secrets-file.",
    pem: `a PEM block begins here, which does not fit on one line (not shown). ${REMEDY}`,
    json: `a JSON object begins here and does not end on the same line (not shown). ${REMEDY}`,
    unclosed: `no later line is the DELIMITER that closes NAME<<DELIMITER (not shown). ${REMEDY}`,
};

;// CONCATENATED MODULE: ./model/limits.js
/** "Each environment variable has a size limitation of 5 KB" (Cloudflare's page on the limits of Workers). */
const VALUE_BYTE_LIMIT = 5_000;
/**
 * Variables of one Worker, secrets and plain text together, by Cloudflare plan, largest first (the same page). Some
 * accounts have more, so going over a limit is never refused.
 */
const PLAN_VARIABLE_LIMITS = [
    { plan: "Paid", limit: 128 },
    { plan: "Free", limit: 64 },
];

;// CONCATENATED MODULE: ./inputs/secrets/value-checks.js



/** What nobody sees at the edges of a value. `onLine`: several lines may well begin or end with it. */
const EDGES = [
    { form: /\n$/, what: "ends with a line break", onLine: true },
    { form: /\r$/, what: "ends with a carriage return, as lines of Windows do" },
    { form: /^\ufeff/, what: "begins with a byte order mark" },
    { form: /^\s|\s$/, what: "begins or ends with white space", onLine: true },
    {
        form: /^\p{Default_Ignorable_Code_Point}|\p{Default_Ignorable_Code_Point}$/u,
        what: "begins or ends with an invisible character",
        onLine: true,
    },
];
function textsOf(declared) {
    return declared.flatMap(({ secret }) => (secret.type === "secret_text" ? [secret] : []));
}
function namesOf(secrets) {
    return nameList(secrets.map(({ name }) => name));
}
/** Returns a warning for each kind of edge that is probably not meant to be part of a secret, with the names that have it. */
function edgeWarnings(declared) {
    const texts = textsOf(declared);
    const quoted = texts.filter(({ text }) => /^(["'`])[^\n]*\1\r?$/.test(text));
    const found = [
        ...[...Map.groupBy(texts, ({ text }) => edgeOf(text))].map(([edge, secrets]) => {
            return { secrets, what: edge && `${edge}, which becomes part of the secret. Remove it` };
        }),
        { secrets: quoted, what: "begins and ends with a quote, and both become part of the secret. Remove them" },
    ];
    return found.flatMap(({ secrets, what }) => what === undefined || secrets.length === 0 ? [] : [`${namesOf(secrets)}: the value ${what} if not intended.`]);
}
function edgeOf(text) {
    const isOnLine = !/[\n\r]/.test(text.trim());
    return EDGES.find(({ form, onLine }) => (isOnLine || onLine !== true) && form.test(text))?.what;
}
/** Returns what Cloudflare will probably refuse. Accounts may have limits of their own, so nothing is refused here. */
function limitWarnings(declared) {
    const warnings = [];
    const large = textsOf(declared).filter(({ text }) => Buffer.byteLength(text) > VALUE_BYTE_LIMIT);
    if (large.length > 0) {
        const size = `${number(VALUE_BYTE_LIMIT)} bytes`;
        warnings.push(`Larger than ${size}: ${namesOf(large)}. Cloudflare rejects values over 5 KB.`);
    }
    const exceeded = PLAN_VARIABLE_LIMITS.find(({ limit }) => declared.length > limit);
    if (exceeded !== undefined) {
        warnings.push(`More than ${exceeded.limit} secrets are to be set, but a Worker on the ${exceeded.plan} plan can only have ` +
            `${exceeded.limit} variables, plain-text ones included.`);
    }
    return warnings;
}
/** Returns a problem for each kind of value that nobody decrypted or replaced, with the names that have it. */
function unresolvedValues(declared) {
    const texts = textsOf(declared);
    return [...Map.groupBy(texts, ({ text }) => unresolvedValue(text))].flatMap(([is, found]) => is === undefined ? [] : [`${namesOf(found)}: the value is ${is}`]);
}

;// CONCATENATED MODULE: ./inputs/secrets/sources.js






/** Reads `secrets` and `secrets-file` through `include`, `exclude`, `remove-prefix` and `only-required`. */
function readSources(context, { credentials, onlyRequired }) {
    const { findings } = context;
    const filter = readNameFilter(context, onlyRequired);
    const entryContext = { ...context, filter, credentials };
    const entries = [...readSecrets(entryContext), ...readSecretsFiles(entryContext)];
    findIdleFilters(entryContext, allOf(entries, "seen"));
    const declared = allOf(entries, "declared");
    for (const problem of unresolvedValues(declared))
        findings.problem(problem);
    for (const warning of edgeWarnings(declared))
        findings.warning(warning);
    const noteLeftOut = (what, names) => {
        if (names.length > 0)
            findings.note(`Left out ${what}: ${nameList(names)}.`);
    };
    noteLeftOut("by include, exclude or remove-prefix", allOf(entries, "filtered"));
    noteLeftOut("by only-required", allOf(entries, "notRequired"));
    noteLeftOut("of secrets", allOf(entries, "owned"));
    return entries;
}

;// CONCATENATED MODULE: ./inputs/target/credentials.js

const NOT_GIVEN = "api-token and the variable CLOUDFLARE_API_TOKEN are empty. Give an API token with the permission Workers Scripts: Edit, " +
    "best as CLOUDFLARE_API_TOKEN in env: of this step. Check that the repository secret exists under that name and, if it " +
    "is stored in a GitHub environment, that the job sets environment:. A reusable workflow gets secrets only if its caller " +
    "passes them on, for example with secrets: inherit.";
/** Reads the credentials: undefined if there is a problem. Token and key are masked even if they are refused. */
function readCredentials(context) {
    const { inputs, sensitive, findings, isFromFork } = context;
    const parts = findParts(inputs);
    const { token, key, email } = parts;
    const given = [token, key, email].filter((part) => part !== undefined);
    sensitive.add(given.filter((part) => part !== email).map(({ value }) => value));
    if (given.length === 0)
        return findings.problem(isFromFork() ? FORK_PROBLEM : NOT_GIVEN);
    const problems = [...partProblems(parts), ...headerProblems(given)];
    for (const problem of problems)
        findings.problem(problem);
    if (problems.length > 0)
        return undefined;
    if (token !== undefined)
        return { kind: "token", token: token.value };
    return { kind: "key", key: key?.value ?? "", email: email?.value ?? "" };
}
/**
 * Credentials that are given as inputs put those of the environment aside: a CLOUDFLARE_API_KEY for the whole job must not
 * clash with the api-token of one step.
 */
function findParts(inputs) {
    const names = { token: "api-token", key: "api-key", email: "api-email" };
    const ofInput = (part) => inputs.isGiven(names[part]) ? inputs.sourced(names[part]) : undefined;
    const [token, key, email] = [ofInput("token"), ofInput("key"), ofInput("email")];
    if (token !== undefined)
        return { token, key, email };
    const isOfInputs = key !== undefined || email !== undefined;
    return {
        token: isOfInputs ? undefined : inputs.fromVariable(names.token),
        key: key ?? inputs.fromVariable(names.key),
        email: email ?? inputs.fromVariable(names.email),
    };
}
function partProblems({ token, key, email }) {
    const legacy = key ?? email;
    if (token !== undefined) {
        if (legacy === undefined)
            return [];
        return [
            `${token.from} cannot be used with ${legacy.from}. Keep the token, and remove the global key and its e-mail.`,
        ];
    }
    if (legacy === undefined || (key !== undefined && email !== undefined))
        return [];
    const [input, variable] = key === undefined ? ["api-key", "CLOUDFLARE_API_KEY"] : ["api-email", "CLOUDFLARE_EMAIL"];
    return [`${legacy.from} needs ${input} (or ${variable}) as well. A global key has both; an api-token needs neither.`];
}
/** Reads the token for the comment of a dry run. It is masked even if it is refused. */
function readGithubToken({ inputs, sensitive, findings }) {
    const token = inputs.sourced("github-token");
    if (token === undefined)
        return undefined;
    sensitive.add([token.value]);
    for (const problem of headerProblems([token]))
        findings.problem(problem);
    return token.value;
}
/** Values that cannot stand in a header are refused here, because Node quotes the whole of one that it refuses. */
function headerProblems(values) {
    return values
        .filter(({ value }) => !/^[\x21-\x7e]+$/.test(value))
        .map(({ from }) => `${from} must not contain spaces, line breaks or non-ASCII characters (not shown). Copy it again, without quotes.`);
}

;// CONCATENATED MODULE: ./inputs/target/account-id.js
const account_id_REMEDY = "Give the Account ID from the overview page of Workers in the Cloudflare dashboard. An expression such as " +
    "vars.CLOUDFLARE_ACCOUNT_ID is empty if the ID is stored as a secret, under another name, or in an environment that " +
    "the job does not set.";
/** Reads the account: `account-id`, its variable, or the wrangler configuration. What is found is not shown: it may be the token. */
function readAccountId({ inputs, findings }, config) {
    const account = inputs.sourced("account-id") ?? config?.accountId;
    // What is wrong with the configuration has been said.
    if (account === "refused")
        return "";
    if (account === undefined) {
        const empty = "account-id and the variable CLOUDFLARE_ACCOUNT_ID are empty";
        const missing = config === undefined ? empty : `${empty}, and ${config.file} has no account_id`;
        return findings.problem(`${missing}. ${account_id_REMEDY}`, "");
    }
    if (!/^[0-9a-f]{32}$/i.test(account.value)) {
        findings.problem(`${account.from} must be an account ID, which has 32 hexadecimal characters. It is not the account's name, a token ` +
            "or a zone ID. It is on the overview page of Workers in the Cloudflare dashboard.");
    }
    return account.value;
}

;// CONCATENATED MODULE: ./inputs/target/base-url.js

const DEFAULT_BASE_URL = "https://api.cloudflare.com/client/v4";
/**
 * Reads the API's address, without a slash at its end. Only its host is ever shown, since a password may stand in it, and
 * whenever it is not the default: it may come from a variable that an earlier step has set. `http:` is for a loopback host
 * only, because the token travels in a header.
 */
function readBaseUrl({ inputs, findings }) {
    const { value, from } = inputs.sourced("api-base-url") ?? { value: DEFAULT_BASE_URL, from: "" };
    const problem = problemOf(value);
    if (problem !== undefined)
        findings.problem(`${from} ${problem}`);
    const url = value.replace(/\/+$/, "");
    if (problem !== undefined || url === DEFAULT_BASE_URL)
        return DEFAULT_BASE_URL;
    findings.note(`Using the API at ${new URL(url).host} (${from}).`);
    return url;
}
function problemOf(text) {
    const url = URL.parse(text);
    if (url === null || !["https:", "http:"].includes(url.protocol)) {
        return `must be an address that begins with https://, such as ${DEFAULT_BASE_URL}`;
    }
    if (url.protocol === "http:" && !isLoopback(url.hostname)) {
        return "must begin with https://: http:// would send the credentials unencrypted.";
    }
    if (url.username !== "" || url.password !== "" || /[?#]/.test(text)) {
        return "must not have a user, a password, a query or a fragment. Give the bare address.";
    }
    return undefined;
}

;// CONCATENATED MODULE: ./inputs/target/script-names.js




const WORKER = {
    fits: (name) => /^[a-z0-9_][a-z0-9-_]*$/.test(name),
    words: "a Worker name (lower-case letters, digits, - and _)",
    contrast: ', as in "name" of wrangler.jsonc, not a URL',
};
const IN_NAMESPACE = {
    fits: isSegment,
    words: "a Worker name of at most 255 characters, without control characters, other than . and ..",
    contrast: "",
};
/** In a dispatch namespace names are Cloudflare's to judge: they only have to make one segment of the path. */
function isSegment(name) {
    return name.length <= 255 && name.isWellFormed() && !/\p{Cc}/u.test(name) && !/^\.{0,2}$/.test(name);
}
/** Reads `dispatch-namespace`. */
function readNamespace({ inputs, findings }) {
    const namespace = inputs.text("dispatch-namespace");
    if (namespace !== undefined && !isSegment(namespace)) {
        findings.problem("dispatch-namespace must be the name of one dispatch namespace (not shown).");
    }
    return namespace;
}
/** Reads the names of the Workers, each once, in the order of `script-name` and `script-names-file`. */
function readScriptNames(context, { config, isInNamespace }) {
    const { inputs, findings } = context;
    const rule = isInNamespace ? IN_NAMESPACE : WORKER;
    const own = inputs.list("script-name").map((line) => ({ ...line, input: "script-name" }));
    const lines = [...own, ...script_names_readFile(context)];
    if (lines.length === 0)
        return readFromConfig(context, { config, rule });
    const names = [...new Set(lines.map(({ text }) => text))];
    for (const problem of lineProblems(lines, rule))
        findings.problem(problem);
    const duplicates = lines.length - names.length;
    if (duplicates > 0)
        findings.note(`${plural(duplicates, "duplicate Worker name")} ignored.`);
    if (config === undefined)
        return names;
    const subject = names.length === 1 ? `Worker ${sanitize(names[0] ?? "")}` : plural(names.length, "Worker");
    const sources = listOf([...new Set(lines.map(({ input }) => input))], "and");
    const wins = config.name === undefined ? "" : `, which takes precedence over ${config.file}`;
    findings.note(`${subject}: from ${sources}${wins}.`);
    return names;
}
function script_names_readFile(context) {
    const path = context.inputs.text("script-names-file");
    if (path === undefined)
        return [];
    const input = `script-names-file "${displayPath(path)}"`;
    const text = readTextFile({ input: "script-names-file", path }, context);
    if (text === undefined)
        return [];
    const lines = listLines(text).map((line) => ({ ...line, input }));
    if (lines.length === 0)
        context.findings.problem(`${input} has no names. Write one Worker name per line.`);
    return lines;
}
/** What is found in place of a name is not shown: by mistake it is a secret. */
function lineProblems(lines, { fits, words, contrast }) {
    const bad = lines.filter(({ text }) => !fits(text));
    return [...Map.groupBy(bad, ({ input }) => input)].map(([input, all]) => {
        const where = linesPhrase(all.map(({ line }) => ({ first: line, last: line })));
        const subject = lines.length === 1 ? `${input} must` : `${input}, ${where}: each line must`;
        return `${subject} be ${words}${contrast}. Several Workers go one per line.`;
    });
}
function readFromConfig({ inputs, findings }, { config, rule }) {
    const name = config?.name;
    // What is wrong with the configuration has been said.
    if (name === "refused")
        return [];
    if (name === undefined) {
        // So has what is wrong with a file of names.
        return inputs.isGiven("script-names-file") ? [] : findings.problem(missing(config), []);
    }
    if (rule.fits(name.value))
        findings.note(`Worker ${sanitize(name.value)}: from ${name.from}.`);
    else
        findings.problem(`${name.from} must be ${rule.words}.`);
    return [name.value];
}
function missing(config) {
    return config === undefined
        ? "script-name is empty. Give the Worker's name, or a file that has it: wrangler-config, or script-names-file for many."
        : `script-name is empty, and ${config.file} has no name. Give the Worker's name in one of them.`;
}

;// CONCATENATED MODULE: ./inputs/target/config-file.js



/** Reads the file of `wrangler-config`, wrangler.json(c) or wrangler.toml. Undefined if there is a problem. */
function readConfigFile(path, context) {
    const { findings, libraries } = context;
    if (!/\.(jsonc?|toml)$/i.test(path)) {
        return findings.problem("wrangler-config must be the path of a wrangler.jsonc, wrangler.json or wrangler.toml (not shown).");
    }
    const where = `wrangler-config "${displayPath(path)}"`;
    const text = readTextFile({ input: "wrangler-config", path }, context);
    if (text === undefined)
        return undefined;
    const isToml = /\.toml$/i.test(path);
    const document = isToml ? parseToml(text, libraries) : parseJsonWithComments(text, libraries);
    if ("fault" in document) {
        return findings.problem(`${where} ${faultPhrase(document.fault, isToml ? "TOML" : "JSON")}. Correct the file.`);
    }
    const { value } = document;
    if (!isObject(value))
        return findings.problem(`${where} must hold a JSON object, not ${kindOf(value)}.`);
    const target = redirectOf(value);
    if (target === undefined)
        return value;
    return findings.problem(`${where} only points to a configuration. Give that file: ${displayPath(pathFrom(path, target))}`);
}
/** The file `.wrangler/deploy/config.json`, which a build writes, names the configuration that it has made. */
function redirectOf(document) {
    const target = Object.hasOwn(document, "configPath") ? document.configPath : undefined;
    return typeof target === "string" && !Object.hasOwn(document, "name") ? target : undefined;
}
/** The message of smol-toml quotes the lines around the fault. */
function parseToml(text, libraries) {
    const toml = libraries.get("smol-toml");
    try {
        return { value: toml.parse(text) };
    }
    catch (error) {
        return { fault: error instanceof toml.TomlError ? { ...START, line: error.line, column: error.column } : START };
    }
}

;// CONCATENATED MODULE: ./inputs/target/wrangler-config.js







/**
 * Reads `wrangler-config` and `environment` as wrangler does (workers-sdk, packages/workers-utils/src/config): `name` and
 * `account_id` are inherited by environments, a name with `-<environment>` after it, and `secrets` is not. Undefined if
 * no file is given; a file that cannot be used is a problem, and its values count as refused.
 */
function readWranglerConfig(context) {
    const { inputs, findings } = context;
    const path = inputs.text("wrangler-config");
    if (path === undefined)
        return undefined;
    const file = displayPath(path);
    const top = readConfigFile(path, context);
    const scope = top && chosenScope({ top, file, where: `wrangler-config "${file}"`, findings }, inputs.sourced("environment"));
    if (scope === undefined)
        return { name: "refused", accountId: "refused", required: [], file };
    return { name: readName(scope), accountId: inherited(scope, "account_id"), required: wrangler_config_readRequired(scope), file };
}
/** Takes own members only: the file may have a key `__proto__`. */
function member(fields, key) {
    return Object.hasOwn(fields, key) ? fields[key] : undefined;
}
function chosenScope(scope, chosen) {
    const { top, where, findings } = scope;
    if (member(top, "pages_build_output_dir") !== undefined) {
        return findings.problem(`${where}: pages_build_output_dir makes this a Pages project, whose secrets are not those of a Worker. Set them ` +
            "with wrangler pages secret.");
    }
    if (isBuilt(top))
        return builtScope(scope, chosen);
    const environments = member(top, "env") ?? {};
    if (chosen === undefined) {
        noteEnvironments(scope, environments);
        return scope;
    }
    if (member(top, "legacy_env") === false) {
        return findings.problem(`${where}: legacy_env: false asks for service environments, which Cloudflare no longer has. Remove it.`);
    }
    if (!isObject(environments)) {
        return findings.problem(`${where}: env must be a map of environments, not ${kindOf(environments)}.`);
    }
    return environmentScope(scope, { environments, chosen });
}
function environmentScope(scope, { environments, chosen: { value: name, from } }) {
    const { file, where, findings } = scope;
    const fields = member(environments, name);
    if (isObject(fields)) {
        // A variable for the whole job is easily forgotten.
        if (from !== "environment")
            findings.note(`Environment ${displayKey(name)} of ${file} (${from}).`);
        return { ...scope, environment: { name, fields } };
    }
    if (fields !== undefined) {
        return findings.problem(`${where}: env.${displayKey(name)} must be a map, not ${kindOf(fields)}.`);
    }
    const known = Object.keys(environments).map(displayKey);
    if (known.length > 0) {
        return findings.problem(`${from} must be one of the environments in ${file}: ${nameList(known)}.`);
    }
    const remedy = from === "environment" ? "remove environment" : "set the variable to nothing for this step";
    return findings.problem(`${from} selects an environment, but ${file} has none. Add it to env, or ${remedy}.`);
}
/** wrangler warns of this as well: whoever forgets the environment writes to the Worker of the top level. */
function noteEnvironments({ file, findings }, environments) {
    const names = Object.keys(isObject(environments) ? environments : {}).map(displayKey);
    if (names.length === 0)
        return;
    findings.note(`${file} has environments (${nameList(names)}), and none is chosen: its top level is used. To choose one, set environment.`);
}
/** A file that a build has written, such as that of Cloudflare's Vite plugin. Its environment was applied by the build. */
function isBuilt(top) {
    const marks = ["topLevelName", "definedEnvironments", "userConfigPath"];
    return member(top, "env") === undefined && marks.some((mark) => member(top, mark) !== undefined);
}
function builtScope(scope, chosen) {
    const target = member(scope.top, "targetEnvironment");
    if (chosen === undefined)
        return scope;
    const isOther = typeof target === "string" && target !== "" && chosen.value !== target;
    if (chosen.from !== "environment" && !isOther)
        return scope;
    const remedy = chosen.from === "environment"
        ? "Remove environment, and set CLOUDFLARE_ENV for the build instead."
        : "Set it to the same for the build and for this step.";
    return scope.findings.problem(`${chosen.from} cannot be used with ${scope.file}: a build wrote that file and has applied its environment already. ` +
        remedy);
}
function displayKey(key) {
    return /^[\w-]{1,64}$/.test(key) ? key : `"${sanitize(key, { maxLength: 64 })}"`;
}
/** Finds a string of the environment, or else of the top level. */
function inherited({ top, environment, file, where, findings }, key) {
    const own = environment && member(environment.fields, key);
    const value = own === undefined ? member(top, key) : own;
    const path = environment === undefined || own === undefined ? key : `env.${displayKey(environment.name)}.${key}`;
    if (value !== undefined && typeof value !== "string") {
        return findings.problem(`${where}: ${path} must be a string, not ${kindOf(value)}.`, "refused");
    }
    // wrangler takes an empty one for none as well: templates have it.
    const text = value?.trim() ?? "";
    return text === "" ? undefined : { value: text, from: `${path} of ${file}` };
}
function readName(scope) {
    const { environment } = scope;
    const name = inherited(scope, "name");
    const isInherited = environment !== undefined && member(environment.fields, "name") === undefined;
    if (typeof name !== "object" || !isInherited)
        return name;
    const from = `${name.from} with environment ${displayKey(environment.name)}`;
    return { value: `${name.value}-${environment.name}`, from };
}
function wrangler_config_readRequired({ top, environment, file, where, findings }) {
    const path = environment === undefined ? "secrets" : `env.${displayKey(environment.name)}.secrets`;
    const secrets = member(environment?.fields ?? top, "secrets");
    if (secrets === undefined) {
        if (environment !== undefined && member(top, "secrets") !== undefined) {
            findings.warning(`${file} has secrets at its top level but not in env.${displayKey(environment.name)}. Environments do not inherit ` +
                "it, so none of them is required here.");
        }
        return [];
    }
    if (!isObject(secrets)) {
        return findings.problem(`${where}: ${path} must be a map with required, not ${kindOf(secrets)}.`, []);
    }
    const names = member(secrets, "required") ?? [];
    if (!Array.isArray(names)) {
        return findings.problem(`${where}: ${path}.required must be a list of names, not ${kindOf(names)}.`, []);
    }
    // What is found in place of a name is not shown: it may be a value.
    return names.flatMap((name, index) => {
        const place = `${where}: ${path}.required[${index}]`;
        if (typeof name !== "string")
            return findings.problem(`${place} must be a string, not ${kindOf(name)}.`, []);
        const problem = storedNameProblem(name);
        return problem === undefined ? [name] : findings.problem(`${place}: ${problem}`, []);
    });
}

;// CONCATENATED MODULE: ./inputs/target/target.js





/** Reads the inputs that say where the secrets go. */
function readTarget(context) {
    const credentials = readCredentials(context);
    const baseUrl = readBaseUrl(context);
    const config = readWranglerConfig(context);
    const accountId = readAccountId(context, config);
    const dispatchNamespace = readNamespace(context);
    const scripts = readScriptNames(context, { config, isInNamespace: dispatchNamespace !== undefined });
    const workers = scripts.map((script) => ({ accountId, script, dispatchNamespace }));
    return { workers, credentials, baseUrl, required: config?.required ?? [] };
}

;// CONCATENATED MODULE: ./inputs/settings.js




















/**
 * Reads and checks all inputs. Every value is masked when it returns or throws, and nothing else is printed before.
 *
 * @throws InputError with all problems.
 */
function readSettings({ core, env, fs, mask, sensitive, libraries }) {
    const findings = new FindingList();
    const context = {
        inputs: new Inputs({ core, env }, findings),
        workspace: workspaceOf({ fs, env }),
        libraries,
        isFromFork: () => isFromFork({ env, fs }),
        sensitive,
        findings,
    };
    try {
        findUnknownInputs(context, env);
        findIdleInputs(context);
        const { target, ...rest } = readAll(context);
        const { problems, notes, warnings } = findings;
        const { credentials } = target;
        if (problems.length === 0 && credentials !== undefined) {
            return { ...rest, target: { ...target, credentials }, notes, warnings };
        }
        // What a fork lacks is one problem, for the credentials and for the secrets.
        throw new InputError([...new Set(problems)], rest.comment);
    }
    finally {
        mask(sensitive.masks());
    }
}
/** Of all that read, this alone looks at what the readers found. */
function readAll(context) {
    const { inputs, findings } = context;
    const { required: fromConfig, ...target } = readTarget(context);
    const githubToken = readGithubToken(context);
    const mode = readMode(context);
    const required = readRequired(context, { fromConfig });
    const own = ownValues(target.credentials, githubToken);
    const earlier = findings.notes.length;
    const { set, origins, deletions, untouched } = readSecretsToSet(context, { required, own });
    const notes = findings.notes.slice(earlier);
    for (const problem of requiredDeletions(required.names, deletions))
        findings.problem(problem);
    const prune = readPrune(context, { spared: [...untouched, ...required.names] });
    const versionTags = readVersionTags(context, mode);
    const limits = {
        timeoutSeconds: inputs.seconds("timeout"),
        maxAttempts: inputs.integer("max-attempts"),
        deadlineSeconds: inputs.seconds("deadline"),
        concurrency: inputs.integer("concurrency"),
    };
    // With another problem, it is not known what the step would do.
    if (set.length === 0 && findings.problems.length === 0) {
        const isIdle = deletions.length + required.names.length === 0;
        if (prune !== undefined)
            findings.problem(sentences(PRUNES_ALL, notes, "List the ones to keep in secrets."));
        else if (isIdle)
            findings.problem(sentences(NOTHING_TO_DO, notes, WAYS_TO_DO_SOMETHING));
    }
    return {
        target,
        declaration: { set, delete: deletions.map(({ name }) => name), versionTags },
        policy: { ...mode, prune, required: required.names },
        limits,
        comment: mode.dryRun ? commentOn(target.workers, githubToken) : undefined,
        origins,
    };
}
const PRUNES_ALL = "prune: true without a secret to set would delete every secret on the Worker.";
const NOTHING_TO_DO = "Nothing to do: there is no secret to set, delete or require.";
const WAYS_TO_DO_SOMETHING = "List names in secrets, secrets-file, secret-keys, delete or required.";
function sentences(problem, notes, remedy) {
    return [problem, ...notes, remedy].join(" ");
}
function readMode({ inputs, findings }) {
    const deploy = inputs.boolean("deploy");
    if (!deploy && inputs.isGiven("dispatch-namespace")) {
        findings.problem("deploy: false cannot be used with dispatch-namespace, because Workers in a dispatch namespace have no versions. " +
            "Remove one of them.");
    }
    return { deploy, dryRun: inputs.boolean("dry-run"), onExisting: inputs.choice("on-existing") };
}
function commentOn([first, ...others], githubToken) {
    if (first === undefined || githubToken === undefined)
        return undefined;
    return { githubToken, worker: others.length === 0 ? first : { ...first, script: "*" } };
}
/** Values that a `toJSON(secrets)` holds as well and that are not meant for a Worker, with what they are. */
function ownValues(credentials, githubToken) {
    const own = new Map();
    if (credentials !== undefined) {
        const value = credentials.kind === "token" ? credentials.token : credentials.key;
        own.set(value, "the Cloudflare credential of this step");
    }
    if (githubToken !== undefined)
        own.set(githubToken, "the github-token of this step");
    return own;
}
function readSecretsToSet(context, { required, own }) {
    const { inputs, findings } = context;
    const onlyRequired = required.isOnly ? new Set(required.names) : undefined;
    const sources = readSources(context, { credentials: own, onlyRequired });
    const keys = readSecretKeys(context);
    const resolved = resolveEmpty(context, allOf([...sources, ...keys], "empty"));
    const names = readNames(context, "delete");
    const entries = [...sources, ...resolved, ...keys];
    const declared = allOf(entries, "declared");
    const origins = declared.map(({ secret, where }) => ({ name: secret.name, where }));
    const deletions = [
        ...allOf(entries, "deletion"),
        ...names.map(({ text, line }) => ({ name: text, where: `delete, line ${line}` })),
    ];
    findRepeatedNames([...origins, ...deletions], findings);
    for (const spellings of inputs.spellings())
        findings.problem(oneVariable(spellings));
    for (const warning of limitWarnings(declared))
        findings.warning(warning);
    return { set: declared.map(({ secret }) => secret), origins, deletions, untouched: allOf(entries, "untouched") };
}
/** Two secrets with one value would be wrong, and nobody would see it. */
function oneVariable(names) {
    return (`${listOf(names, "and")} are the same environment variable on Windows, where names are case-insensitive, so ` +
        `${names.length === 2 ? "both" : "all"} secrets would get the same value. Give all but one in another way, or run ` +
        "the step on Linux.");
}
function findRepeatedNames(places, findings) {
    for (const [name, group] of Map.groupBy(places, (place) => place.name)) {
        if (group.length === 1)
            continue;
        const count = group.length === 2 ? "twice" : `${group.length} times`;
        const where = group.map((place) => place.where).join("; ");
        findings.problem(`${displayName(name)} is given ${count}: ${where}. Keep one of them.`);
    }
}

;// CONCATENATED MODULE: ./model/declaration.js
/**
 * The operations that Cloudflare takes in one request, sets and deletes together. It was 25 until June 2026, so the
 * number moves; code 100160 says what it is.
 */
const OPERATION_LIMIT = 100;
/** Returns the number of operations: sets and deletes together. */
function operationCount(declaration) {
    return declaration.set.length + declaration.delete.length;
}
/** Returns all declared names: those to set, then those to delete. */
function declaration_namesOf(declaration) {
    return [...declaration.set.map(({ name }) => name), ...declaration.delete];
}
/**
 * Takes at most `limit` operations from a declaration, sets before deletes: a name that replaces another one is there
 * before the other is gone. Each batch makes a version of the Worker, so each has the tags.
 */
function nextBatch(declaration, limit) {
    if (operationCount(declaration) <= limit) {
        return { batch: declaration, rest: { ...declaration, set: [], delete: [] } };
    }
    const set = declaration.set.slice(0, limit);
    const deletions = limit - set.length;
    return {
        batch: { ...declaration, set, delete: declaration.delete.slice(0, deletions) },
        rest: { ...declaration, set: declaration.set.slice(limit), delete: declaration.delete.slice(deletions) },
    };
}
/** Returns the declaration without these names, or the declaration itself if there are none. */
function without(declaration, names) {
    if (names.length === 0)
        return declaration;
    const gone = new Set(names);
    return {
        ...declaration,
        set: declaration.set.filter(({ name }) => !gone.has(name)),
        delete: declaration.delete.filter((name) => !gone.has(name)),
    };
}

;// CONCATENATED MODULE: ./privacy/vocabulary.js
// Generated by scripts/vocabulary.ts: npm run generate
/** The words of the action's own sentences, four letters and more, in lower case, separated by spaces. */
const VOCABULARY = "about above accept accepted account account-id account_id action actions address addresses adds after " +
    "after-quote again algorithm allowed allows alone already also although always another ansible ansible-vault " +
    "answer answered answers api-base-url api-email api-key api-token apiurl applied applies around array arrive " +
    "arrived ascii asks attempt attempts backslash backslashes bare base baseurl because become becomes been before " +
    "begin beginning begins behind belong belongs beside best binding bits block blocked body boolean both braces " +
    "bracket brackets break breaks broke bucket buffer build byte bytes caller came cancelled cannot carriage carry " +
    "case-insensitive cause cert certificate cf-ray cfaccountid cfapitoken cftoken challenge change changed changes " +
    "changing character characters check checkout choose chosen client clock close closed closes cloudflare " +
    "cloudflareaccountid cloudflareapikey cloudflareapitoken cloudflareemail cloudflarestatus code colon column " +
    "come comes commands commas comment commented comments commit complete concurrency config configfile configpath " +
    "configuration confirmed confirms connection const contain contains content control convert copy correct " +
    "correctly could count create created creates credential credentials curve cuts damaged dash dashboard date " +
    "deadline declared decoded decodes decrypt decrypted deeply delete deleted deleted-names deletes delimiter " +
    "dependabot deploy deployed deploying deployment deployments difference digit digits dispatch " +
    "dispatch-namespace dist document does done dotenv dotenvfault dotenvx download dry-run e-mail each earlier " +
    "early ecdh ecdsa edge edges edit effect ejson else email empty enable encoding encrypted ends engine entry " +
    "envfile environment environments error escaped-quote evaluate evaluates even event events every example " +
    "exceeded except exclude exist exists expanded expired exponent export expression expressions extract fail " +
    "failed failed-scripts fails failure failures false fault faults fetch fewer field fields file files fill " +
    "filter find firewall first fixed folder followed follows fork forks form format forms found fragment from " +
    "front full_name function further gave gets git-crypt github github-token githubstatus give given global " +
    "globalapikey globs goes graphql greater group half hands happen happened hash have head head_commit header " +
    "here hexadecimal hint hmac hold holds host hours href html http https identifier identity ignored imported " +
    "incident include includes incomplete individually inherit inject input inputs inserts inspecting instead " +
    "intended internal into invalid invisible itself javascript join json jsonc keep kept key_base key_jwk key_ops " +
    "keymaterial keys kind know known lacks large larger last later latest leading leads leave leaves left " +
    "legacy_env length less lets letters level libraries library like limit limited limits line lines link linux " +
    "list listed lists load-secrets-action loaded logged login lone long longer look looks lower-case made makes " +
    "malformed manager many mark match matches max-attempts max-deletions mean means meant message minutes missing " +
    "more most move must name named names namespace need needed needs neither nested network never newest next " +
    "nobody none noout nothing notice number numbers oaep object occurs often on-empty on-existing once ones only " +
    "only-required open opens openssh openssl operation operations options order other output outputs outside over " +
    "overview overwrite page pages pages_build_output_dir pair pairs parameter parse part pass passes password " +
    "patch patch-worker-secrets patched path paths pattern patterns permission permissions pkcs pkey place " +
    "placeholder plain-text plan planned plans please point pointer points port post posted powershell precedence " +
    "prefix primes private private-openssh private_key process prod product progress project protect protected " +
    "proved proxy prune pubkey public pull pull-requests pull_request pull_request_target push putty puttygen query " +
    "queue quote quoted quotes raise range ranges rate reach reached read read-only reading readme readonly reads " +
    "real reason recognized redirect redirects reference refers refuse refused regexp regular rejected rejects " +
    "relative remove remove-prefix replace repo report reports repository reputation request requests require " +
    "required resolve resolved resources rest restore restricted results retried retrying return reusable revoked " +
    "room rsassa runner running runs runtime safe same sanitize save says script script-name script-names-file " +
    "scriptnames scripts seconds secret secret-keys secret-names secret_key secret_text secretname secretnames " +
    "secrets secrets-file secretsfiles secretsjson selects self-hosted semicolons send sending sensitive sent " +
    "separator server service set-names sets settings several should show shown shows since single size skip " +
    "skipped slashes slice some something sops space spaces speak spells spki split splits ssh-keygen staging " +
    "stands start started stays stdout step still stopped store stored string strings success such summary support " +
    "supported surrogate tags take takes temp templates test text texts than that their them then there these they " +
    "this those through time timeout times together token toml took tools trailing transit tried trim true trusted " +
    "twice twin type typeof types udfff unchanged unclosed undeclared-names undefined under unencrypted unknown " +
    "unlock updated upload usable usages used user uses using usually valid validation value values variable " +
    "variables vars vault version version-id version-tags versions wait waiting waits warning warnings webcrypto " +
    "well were what whatever when where whether which while white whole whose whsec will windows with without word " +
    "worker workername workernames workers workflow workflows working-directory workspace would wrangler " +
    "wrangler-action wrangler-config wranglerconfigpath wranglerenv wranglerenvironment wranglerfile write writes " +
    "written wrong wrote yaml your za-z zone";

;// CONCATENATED MODULE: ./privacy/masks.js

/** Shorter masks would hide ordinary text (`{`, `];`, `on`) and with it logs and job outputs. */
const SHORTEST_MASK = 4;
/** Values that are settings rather than secrets: as masks they would eat the log and drop job outputs. */
const ORDINARY_WORDS = new Set(("true false null none undefined enabled disabled default " +
    "production prod staging stage development preview test testing debug info warn error localhost").split(" "));
/**
 * The runner trims as .NET does, which knows one white space more than JavaScript. The end is walked to, because a
 * pattern that ends in `+$` starts anew at each white space of a value.
 */
function trim(text) {
    let end = text.length;
    while (end > 0 && /[\s\u0085]/.test(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end).replace(/^[\s\u0085]+/, "");
}
function linesOf(value) {
    return value
        .split(/\r\n|\r|\n/)
        .map(trim)
        .filter((line) => line !== "");
}
/** Returns whether a text can be a mask without hiding ordinary text too. */
function isMaskable(text) {
    const trimmed = trim(text);
    return trimmed.length >= SHORTEST_MASK && !isOrdinary(trimmed.toLowerCase());
}
/** A mask hides the beginnings of words as well: with `work` as a mask, this action would speak of the `***er`. */
function isOrdinary(text) {
    return ORDINARY_WORDS.has(text) || (/^[a-z_-]+$/.test(text) && ` ${VOCABULARY}`.includes(` ${text}`));
}
/**
 * Returns what to hand to `::add-mask::` for one value.
 *
 * The runner registers the text and each of its lines, however short, for the rest of the job (ActionCommandManager).
 * So a value with a line such as `}` is registered by its longer lines, and by the two forms in which the whole of it
 * could still stand on one line of a log.
 */
function masksOf(value) {
    if (!isMaskable(value))
        return [];
    const lines = linesOf(value);
    if (lines.every(isMaskable))
        return [...new Set([value, trim(value)])];
    return [
        ...new Set(lines.filter(isMaskable)),
        JSON.stringify(value).slice(1, -1),
        Buffer.from(value).toString("base64"),
    ];
}

;// CONCATENATED MODULE: ./privacy/redaction.js

/** A part of a value of at least this many characters is redacted wherever it stands. */
const WINDOW = 8;
/** The one part that says nothing of a value that is a URL, and without which no link could be shown. */
const ORDINARY_PART = "https://";
/** Folds the case of ASCII letters only: other folds change the length, and positions must stay. */
function redaction_fold(text) {
    const isAscii = !/[^\0-\x7f]/.test(text);
    return isAscii ? text.toLowerCase() : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
/**
 * What stands before a value moves its base64 by no, one or two bytes, and its first and last digit may depend on the
 * neighbours. So each form is taken to the end of the text and, for a value with a neighbour, without its last digit.
 */
function base64Forms(value) {
    const bytes = Buffer.from(value);
    return [0, 1, 2].flatMap((shift) => {
        const digits = Buffer.concat([Buffer.alloc(shift), bytes])
            .toString("base64")
            .replace(/=+$/, "");
        const first = Math.ceil((shift * 8) / 6);
        const forms = [digits.slice(first), digits.slice(first, Math.floor(((shift + bytes.length) * 8) / 6))];
        return forms.flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_")]);
    });
}
function encodedForms(value) {
    const json = JSON.stringify(value).slice(1, -1);
    const xml = value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
    const named = value
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;");
    return [
        value,
        value.trim(),
        json,
        JSON.stringify(json).slice(1, -1),
        // Lone surrogates make encodeURIComponent throw; `toWellFormed` sends them the way the request body does.
        encodeURIComponent(value.toWellFormed()),
        new URLSearchParams([["", value]]).toString().slice(1),
        xml,
        named,
        named.replaceAll("'", "&apos;"),
        Buffer.from(value).toString("hex"),
        [...value].reverse().join(""),
        ...base64Forms(value),
    ];
}
/** Each window, wherever it begins, has a gram of five characters that begins at a multiple of four. */
const GRAM = 5;
const STRIDE = 4;
function redaction_partsOf(forms) {
    const long = forms.filter((form) => form.length >= WINDOW).join("\0");
    const count = Math.max(0, Math.floor((long.length - GRAM) / STRIDE) + 1);
    const heads = new Int32Array(2 ** Math.ceil(Math.log2(count + 1)));
    const previous = new Int32Array(count);
    for (let gram = 0; gram < count; gram += 1) {
        const hash = hashAt(long, gram * STRIDE) & (heads.length - 1);
        previous[gram] = heads[hash] ?? 0;
        heads[hash] = gram + 1;
    }
    return { short: forms.filter((form) => form.length < WINDOW), long, heads, previous };
}
/** Returns a hash of the gram that begins at this position. */
function hashAt(text, at) {
    let hash = 0;
    for (let index = at; index < at + GRAM; index += 1)
        hash = Math.imul(hash ^ text.charCodeAt(index), 0x9e3779b1);
    return hash ^ (hash >>> 15);
}
function covering(text, { short, long, heads, previous }) {
    const covered = new Uint8Array(text.length);
    for (const form of short)
        markWhole({ text, form, covered });
    for (let at = 0; at + GRAM <= text.length; at += 1) {
        let gram = heads[hashAt(text, at) & (heads.length - 1)] ?? 0;
        for (; gram > 0; gram = previous[gram - 1] ?? 0)
            markAround({ text, at, long, start: (gram - 1) * STRIDE, covered });
    }
    return covered;
}
function markWhole({ text, form, covered }) {
    for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
        covered.fill(1, at, at + form.length);
    }
}
/** Covers the windows in which the text equals the forms around a gram that begins at `at` and at `start`. */
function markAround({ text, at, long, start, covered, }) {
    const isEqual = (offset) => text.charCodeAt(at + offset) === long.charCodeAt(start + offset);
    let [first, end] = [0, 0];
    while (end < WINDOW && isEqual(end))
        end += 1;
    while (first > 1 - STRIDE && isEqual(first - 1))
        first -= 1;
    for (let offset = first; offset + WINDOW <= end; offset += 1) {
        const window = at + offset;
        if (text.slice(window, window + WINDOW) !== ORDINARY_PART)
            covered.fill(1, window, window + WINDOW);
    }
}
function replaceCovered(text, covered) {
    let result = "";
    for (let at = 0; at < text.length; at += 1) {
        if (covered[at] === 0)
            result += text[at];
        else if (at === 0 || covered[at - 1] === 0)
            result += "***";
    }
    return result;
}
/** Characters that show nothing: a value with some of them in between would still be readable. */
const redaction_INVISIBLE = /\p{C}|\p{Default_Ignorable_Code_Point}|\u2800/gu;
/** Covers what is found only once invisible characters are left out, together with those in between. */
function coverAcrossInvisible({ text, parts, covered }) {
    const positions = [];
    let end = 0;
    for (const { index, 0: invisible } of text.matchAll(redaction_INVISIBLE)) {
        for (; end < index; end += 1)
            positions.push(end);
        end += invisible.length;
    }
    if (end === 0)
        return;
    for (; end < text.length; end += 1)
        positions.push(end);
    const visible = covering(text.replace(redaction_INVISIBLE, ""), parts);
    for (const [at, position] of positions.entries()) {
        if (visible[at] === 0)
            continue;
        covered.fill(1, visible[at - 1] === 1 ? positions[at - 1] : position, position + 1);
    }
}
/**
 * Returns a {@link Redact} for these values. Those that {@link isMaskable} leaves out are left out here for the same
 * reason. The encoded forms are made on first use: most runs print no text of a server.
 */
function redactor(values) {
    let parts;
    return (text) => {
        if (text === "")
            return text;
        parts ??= redaction_partsOf([...new Set([...values].filter(isMaskable).flatMap(encodedForms).map(redaction_fold).filter(isMaskable))]);
        const folded = redaction_fold(text);
        const covered = covering(folded, parts);
        coverAcrossInvisible({ text: folded, parts, covered });
        return replaceCovered(text, covered);
    };
}

;// CONCATENATED MODULE: ./privacy/sensitive.js

/**
 * Collects every value that must not be seen, while inputs are read. Readers add to it instead of returning the values:
 * one that throws must not lose what it, or one before it, has found.
 */
class SensitiveValues {
    #values = new Set();
    /** Adds values. Their number is not bounded, so they are not spread over arguments. */
    add(values) {
        for (const value of values)
            this.#values.add(value);
    }
    [Symbol.iterator]() {
        return this.#values.values();
    }
    /** Returns what to hand to `::add-mask::` for all values, each once. */
    masks() {
        const masks = new Set();
        for (const value of this.#values)
            for (const mask of masksOf(value))
                masks.add(mask);
        return masks;
    }
}

;// CONCATENATED MODULE: ./privacy/server-names.js

/**
 * Returns the {@link DisplayName} of a step. A name that the workflow declares is shown as the workflow knows it; the
 * others are redacted, sanitized, and quoted unless they are identifiers.
 */
function serverNames({ declared, redact }) {
    const known = new Set(declared);
    const options = { redact, maxLength: MAX_NAME_LENGTH };
    return (name) => (known.has(name) ? displayName(name) : quoteUnlessIdentifier(sanitize(name, options)));
}

;// CONCATENATED MODULE: ./report/words/phrase.js

/** Returns a text as a literal. It must be fit to print. */
function literal(text) {
    return { literal: text };
}
/** Returns the name of an input as a literal. */
function input(name) {
    return literal(name);
}
/** Builds a phrase from a template: `phrase${"`"}Worker ${"${"}literal(script)} failed.${"`"}`. */
function phrase(texts, ...inserts) {
    const parts = texts.flatMap((text, index) => [text, inserts[index]].flat());
    return given(parts)
        .filter((part) => part !== "")
        .map((part) => (typeof part === "number" ? String(part) : part));
}
/** Returns a phrase as plain text, for a log. */
function plain(parts) {
    return parts.map((part) => (typeof part === "string" ? part : "literal" in part ? part.literal : part.link)).join("");
}
/** Leaves out what a condition has made `undefined` or `false`: `[count > 1 && phrase`\u2026`]`. */
function given(items) {
    return items.filter((item) => item !== undefined && item !== false);
}
/** Joins the phrases that are {@link given}, with a space between two unless told otherwise. */
function phrase_joined(phrases, separator = " ") {
    return given(phrases).flatMap((one, index) => (index === 0 ? one : [separator, ...one]));
}
/** Returns "A, B and 3 more": at most 40 literals, joined by commas. A text is made a literal first. */
function literals(given) {
    return listed(given, (one) => [typeof one === "string" ? literal(one) : one]);
}
/** Returns at most 40 items as phrases, joined by commas, and how many more there are. */
function listed(items, phraseOf) {
    const list = phrase_joined(items.slice(0, MOST_NAMES).map(phraseOf), ", ");
    const rest = items.length - MOST_NAMES;
    return rest > 0 ? [...list, ` and ${number(rest)} more`] : list;
}
/** Builds a line of prose from a template, as {@link phrase} does. */
function line(...template) {
    return { kind: "text", phrase: phrase(...template) };
}
/** Builds a line of a list from a template. */
function item(...template) {
    return { kind: "item", phrase: phrase(...template) };
}
/** Returns a line as plain text, for a log. */
function lineText({ kind, label, phrase: said }) {
    const labelled = label === undefined ? plain(said) : `${label}: ${plain(said)}`;
    return kind === "item" ? `- ${labelled}` : labelled;
}
/** Returns what a table says of a fact. */
function say(table, fact) {
    const sayKind = table[fact.kind];
    return sayKind(fact);
}

;// CONCATENATED MODULE: ./report/words/worker.js


/** What nearly every Worker is called. In a dispatch namespace Cloudflare decides, and a name may be any text. */
const USUAL_NAME = /^[\w-]{1,128}$/;
/** Returns a Worker's name, or that of its namespace, fit to print: in quotes unless it is an ordinary one. */
function workerName(script) {
    return literal(USUAL_NAME.test(script) ? script : displayName(script));
}
/** Returns a Worker's name with a link to its page in the dashboard, unless it is in a dispatch namespace. */
function workerLink({ accountId, script, dispatchNamespace }) {
    const name = workerName(script);
    if (dispatchNamespace !== undefined)
        return name;
    const [account, service] = [accountId, script].map((text) => encodeURIComponent(text.toWellFormed()));
    return { ...name, url: `https://dash.cloudflare.com/${account}/workers/services/view/${service}/production` };
}
/** Returns "Worker api (dispatch namespace tenants)". */
function workerPhrase(given) {
    const { dispatchNamespace } = given;
    const worker = phrase `Worker ${workerLink(given)}`;
    return dispatchNamespace === undefined
        ? worker
        : phrase `${worker} (dispatch namespace ${workerName(dispatchNamespace)})`;
}

;// CONCATENATED MODULE: ./report/words/request.js




const OBJECTS = {
    patch: "the patch",
    stage: "the new version",
    "list-secrets": "the request for the secrets",
    "read-settings": "the request for the settings",
    "read-latest-version": "the request for the latest version",
    "list-deployments": "the request for the deployments",
    "list-versions": "the request for the versions",
};
/** Returns what a request was for, as the object of a sentence: "the patch of Worker api". */
function purposePhrase({ purpose, script }) {
    if (purpose === "list-scripts")
        return phrase `the request for the list of Workers`;
    return phrase `${OBJECTS[purpose]} of Worker ${workerName(script)}`;
}
const CHECK_PROXY = phrase `Check ${input("api-base-url")} and the proxy of the runner.`;
const STATUS_PAGE = "https://www.cloudflarestatus.com";
const CONNECTION = {
    "certificate-expired": {
        code: "certificate",
        what: "the host's certificate is not valid at this time",
        remedy: phrase `Check the clock of the runner, and ${input("api-base-url")}.`,
    },
    "certificate-for-another-host": {
        code: "certificate",
        what: "the host's certificate is for another host",
        remedy: CHECK_PROXY,
    },
    "certificate-not-trusted": {
        code: "certificate",
        what: "the host's certificate is not trusted",
        remedy: phrase `Behind an inspecting proxy, set ${literal("NODE_EXTRA_CA_CERTS")}.`,
    },
    tls: { code: "connection", what: "the host does not speak TLS correctly", remedy: CHECK_PROXY },
    "proxy-cannot-reach-host": {
        code: "connection",
        what: "the proxy could not reach the host",
        remedy: phrase `Check the proxy of the runner.`,
    },
    "proxy-refused": {
        code: "proxy",
        what: "the proxy refused the connection",
        remedy: phrase `Check address, user and password in ${literal("HTTPS_PROXY")} or ${literal("HTTP_PROXY")}, and that the proxy allows the host.`,
    },
    "host-not-found": {
        code: "connection",
        what: "the host's name could not be resolved",
        remedy: phrase `Check ${input("api-base-url")} and the network of the runner.`,
    },
    "connection-refused": {
        code: "connection",
        what: "the host does not accept the connection",
        remedy: phrase `Check ${input("api-base-url")}, the network and the proxy of the runner.`,
    },
    "connection-broken": { code: "connection", what: "the connection broke" },
};
const CONTENT = {
    challenge: "a challenge page of Cloudflare's firewall",
    redirect: "a redirect",
    html: "an HTML page",
    empty: "an empty body",
    "not-json": "a body that is not a JSON object, or not all of one",
    "too-large": "a body that is too large for an answer of this API",
    "no-list": "no usable list of names and types",
    partial: "only a part of a list",
    unconfirmed: "a success that confirms nothing",
};
/** Returns the sentences for a failed request: what failed, its cause, what to do, and the server's own words. */
function requestLines(failure) {
    const { reason, end } = failure;
    return [...say(reasonsOf(failure), reason), ...(end === undefined ? [] : [line `${say(ENDS, end)}`])];
}
function reasonsOf(failure) {
    const what = purposePhrase(failure);
    return {
        refused: (reason) => [line `Cloudflare refused ${what}: ${statusPhrase(reason)}.`, ...refusalLines(failure, reason)],
        unreadable: (reason) => [
            line `Could not read the answer to ${what}: ${unreadablePhrase(reason)}.`,
            ...explanationLines(refusalFacts(reason)),
            ...rayLines(reason.ray),
        ],
        "no-answer": (reason) => {
            const { what: why, remedy } = silenceOf(reason, failure);
            return [{ kind: "text", phrase: phrase_joined([phrase `No answer to ${what}: ${why}.`, remedy]) }];
        },
        "not-sent": (reason) => [line `Not sent: ${what}. ${notSentPhrase(reason)}`],
    };
}
/** Returns a failed request in a few words, without a full stop: "code 10013 (HTTP 500)". */
function briefOf(failure) {
    const { reason } = failure;
    if (reason.kind === "refused")
        return statusPhrase(reason);
    if (reason.kind === "no-answer")
        return silenceOf(reason, failure).what;
    if (reason.kind === "not-sent")
        return phrase `it was not sent`;
    return phrase `the answer could not be read (${unreadablePhrase(reason)})`;
}
/** Returns how a request failed, after "failed": "with code 10000", "because the host's certificate is not trusted (\u2026)". */
function failedHow(failure) {
    const { reason } = failure;
    if (reason.kind !== "refused")
        return phrase `because ${briefOf(failure)}`;
    return reason.code === undefined ? phrase `with HTTP ${reason.status}` : phrase `with code ${reason.code}`;
}
/** Returns the cause of a failed request as a sentence, or nothing if Cloudflare's code or status has no known one. */
function causeOf({ reason }) {
    return refusalFacts(reason)?.cause;
}
/** Returns the public code of a failed request. */
function requestCode(failure) {
    const { reason } = failure;
    if (reason.kind === "refused")
        return reason.code ?? reason.status;
    if (reason.kind === "no-answer")
        return silenceOf(reason, failure).code;
    if (reason.kind === "not-sent")
        return reason.why === "cancelled" ? "cancelled" : "deadline";
    if (reason.status >= 300 && reason.status < 400)
        return "redirect";
    return reason.status < 300 ? "answer" : reason.status;
}
function statusPhrase({ code, status }) {
    return code === undefined ? phrase `HTTP ${status}` : phrase `code ${code} (HTTP ${status})`;
}
function unreadablePhrase({ status, content }) {
    return phrase `HTTP ${status}, ${CONTENT[content]}`;
}
function refusalLines({ script, nearestScript }, reason) {
    const { errors, omittedErrors, ray } = reason;
    const meant = nearestScript !== undefined &&
        phrase `There is no Worker ${workerName(script)} in this account. Did you mean ${workerName(nearestScript)}?`;
    return [
        ...explanationLines(refusalFacts(reason), meant),
        ...(errors.length === 0 ? [line `Cloudflare gave no reason.`] : errors.map(errorLine)),
        ...(omittedErrors > 0 ? [line `\u2026 and ${plural(omittedErrors, "more error")}.`] : []),
        ...rayLines(ray),
    ];
}
/** @param cause what is known beyond the facts */
function explanationLines(facts, cause = false) {
    if (facts === undefined)
        return [];
    return [
        { ...line `${cause || facts.cause}`, label: "Cause" },
        { ...line `${facts.remedy}`, label: "What to do" },
    ];
}
function errorLine({ code, message, documentationUrl, pointer }) {
    const parts = [
        code !== undefined && phrase `code ${code}`,
        message === undefined ? phrase `no message` : phrase `"${literal(message)}"`,
        pointer !== undefined && phrase `at ${literal(pointer)}`,
        documentationUrl !== undefined && phrase `see ${literal(documentationUrl)}`,
    ];
    return { kind: "quote", label: "Cloudflare says", phrase: phrase_joined(parts, ", ") };
}
function rayLines(ray) {
    return ray === undefined ? [] : [{ kind: "quote", label: "cf-ray", phrase: [literal(ray)] }];
}
function silenceOf({ cause, codes }, { timeoutSeconds = 0 }) {
    switch (cause) {
        case "cancelled":
            return { code: cause, what: phrase `the step was cancelled` };
        case "timeout":
            return {
                code: cause,
                what: phrase `the time limit of ${number(timeoutSeconds)} s is over (${input(cause)})`,
                remedy: raise(cause),
            };
        case "deadline":
            return { code: cause, what: phrase `the ${input(cause)} of the step came first`, remedy: raise(cause) };
        default:
            return { ...CONNECTION[cause], what: connectionWords(cause, codes) };
    }
}
function raise(limit) {
    return phrase `See ${STATUS_PAGE}, or raise ${input(limit)}.`;
}
/** Returns what was wrong with a connection: "the host's name could not be resolved (ENOTFOUND)". */
function connectionWords(cause, codes) {
    return phrase `${CONNECTION[cause].what} (${codes.join(", ") || "no error code"})`;
}
const LATER = phrase `Run the step again later, or raise ${input("deadline")}.`;
function notSentPhrase(reason) {
    if (reason.why !== "rate-limit") {
        return reason.why === "cancelled"
            ? phrase `The step was cancelled.`
            : phrase `The ${input("deadline")} of the step is over.`;
    }
    return phrase `The account's rate limit allows no request for ${duration(reason.waitMilliseconds)}, and the ${input("deadline")} of the step ends before that. ${LATER}`;
}
const ENDS = {
    attempts: ({ attempts }) => phrase `Gave up after ${attempts} attempts (${input("max-attempts")}).`,
    deadline: ({ waitMilliseconds, leftMilliseconds, asked }) => {
        const wait = duration(waitMilliseconds);
        const why = asked ? `Cloudflare asks to wait ${wait}` : `the next attempt would be in ${wait}`;
        return phrase `Not retried: ${why}, but only ${duration(Math.max(0, leftMilliseconds))} are left (${input("deadline")}). ${LATER}`;
    },
};

;// CONCATENATED MODULE: ./report/words/events.js




/** Returns "GET /accounts/0123/\u2026/secrets: 200 in 120 ms (attempt 1, cf-ray 8f00-AMS)". */
function requestSentence({ method, path, status, milliseconds, attempt, ray }) {
    const details = given([`attempt ${attempt}`, ray !== undefined && `cf-ray ${ray}`]).join(", ");
    return `${method} ${path}: ${status ?? "no answer"} in ${Math.round(milliseconds)} ms (${details})`;
}
/**
 * Returns the sentences for an event.
 *
 * @param script the Worker to name in a sentence that would not name one otherwise
 */
function eventSentence(event, script) {
    const prefix = script !== undefined && phrase `Worker ${workerName(script)}: `;
    switch (event.kind) {
        case "retry": {
            const cause = causeOf(event.failure);
            // Under 50 ms nobody waits for anything.
            const when = event.waitMilliseconds < 50 ? "now" : `in ${waitOf(event)}`;
            return plain(phrase_joined([attemptPhrase(event), cause !== undefined && [cause], [`Retrying ${when}.`]]));
        }
        case "rate-limit":
            return plain(phrase_joined([attemptPhrase(event), [`Rate limited: waiting ${waitOf(event)}.`]]));
        case "operation-limit":
            return plain(phrase `${prefix}Cloudflare takes fewer operations per request than were sent. Sending at most ${number(event.limit)} per request.`);
        case "already-absent":
            return plain(phrase `${prefix}Not on the Worker, so nothing to delete: ${literals(event.names)}.`);
    }
}
function attemptPhrase({ failure, attempt, maxAttempts }) {
    if (failure === undefined)
        return undefined;
    return phrase `Attempt ${attempt} of ${maxAttempts} of ${purposePhrase(failure)} failed: ${briefOf(failure)}.`;
}
function waitOf({ waitMilliseconds, asked }) {
    return asked ? `${duration(waitMilliseconds)}, as Cloudflare asks` : duration(waitMilliseconds);
}

;// CONCATENATED MODULE: ./report/words/outcome.js




/** Returns what is about to be sent: "12 Workers in account 0123, each: set BILLING_TOKEN." */
function intentPhrase({ workers, declared, deploy }) {
    const [first, ...others] = workers;
    if (first === undefined)
        return [];
    const { accountId, script, dispatchNamespace } = first;
    const set = declared.set.map(({ name }) => name);
    const batches = Math.ceil((set.length + declared.delete.length) / OPERATION_LIMIT);
    const isOne = others.length === 0;
    const subject = isOne ? phrase `Worker ${workerName(script)}` : plural(workers.length, "Worker");
    const namespace = dispatchNamespace !== undefined && phrase `, dispatch namespace ${workerName(dispatchNamespace)}`;
    const work = given([
        set.length > 0 && phrase `set ${literals(set)}`,
        declared.delete.length > 0 && phrase `delete ${literals(declared.delete)}`,
    ]);
    const doing = work.length === 0 ? "nothing to set or delete" : phrase_joined(work, "; ");
    const details = given([
        batches > 1 && `in ${number(batches)} requests, one after another`,
        declared.tags.length > 0 && "with version tags",
        !deploy && work.length > 0 && "into a new version that is not deployed",
    ]);
    const end = details.length > 0 && ` (${details.join(", ")})`;
    return phrase `${subject} in account ${literal(accountId)}${namespace}${!isOne && ", each"}: ${doing}${end}.`;
}
/** Returns the sentence about a version that is not deployed; undefined if the change is deployed, or there is none. */
function versionPhrase({ versionId, status }) {
    if (versionId === undefined)
        return undefined;
    return status === "failed"
        ? phrase `Version ${literal(versionId)} has what was applied and is not deployed.`
        : phrase `Version ${literal(versionId)} has the change and is not deployed. To deploy it, run ${literal("wrangler versions deploy")}`;
}
/** Returns what was done to one Worker. A plan has said all about a dry run, and a failure has lines of its own. */
function outcomePhrases(outcome) {
    const { set, deleted, absent, names, status } = outcome;
    if (status === "planned")
        return [];
    const removed = deleted.filter((name) => !absent.includes(name));
    const version = versionPhrase(outcome);
    const isConfirmed = version === undefined && status === "patched";
    return given([
        set.length > 0 && phrase `Set: ${literals(set)}`,
        removed.length > 0 && phrase `Deleted: ${literals(removed)}`,
        version,
        isConfirmed && phrase `Confirmed by Cloudflare's answer. Secrets on the Worker now: ${number(names.length)}.`,
        status === "unchanged" &&
            phrase `No changes: the Worker is already up to date. Secrets on the Worker: ${number(names.length)}.`,
    ]);
}
/** Returns names to delete that were probably misspelled, each once, with what was meant and the Workers if there are many. */
function misspellingPhrases(outcomes) {
    const found = outcomes.flatMap((outcome) => (outcome.notFound ?? [])
        .filter(({ nearest }) => nearest !== undefined)
        .map((name) => ({ script: outcome.script, said: misspellingPhrase(name, outcome) })));
    return [...Map.groupBy(found, ({ said }) => plain(said)).values()].map((alike) => {
        const workers = literals(alike.map(({ script }) => workerName(script)));
        const where = outcomes.length > 1 && phrase ` (${plural(alike.length, "Worker")}: ${workers})`;
        return phrase `${alike[0]?.said}${where}`;
    });
}
function misspellingPhrase({ name, nearest = "" }, { status, absent }) {
    const isCertain = status === "planned" || absent.includes(name);
    // A patch answers with what is there afterwards: the name may have been there before.
    if (!isCertain)
        return phrase `${literal(name)} is not on the Worker now, but ${literal(nearest)} is. Did you mean that one?`;
    const end = status === "planned" ? "so nothing would be deleted" : "so nothing was deleted";
    return phrase `${literal(name)} is not on the Worker, ${end}. Did you mean ${literal(nearest)}?`;
}
/** Returns the title of a Worker's summary. `name` is the Worker's. */
function outcomeTitle({ status, versionId }, name) {
    if (status === "failed")
        return phrase `Failed: ${name}`;
    if (status === "unchanged")
        return phrase `No changes: ${name}`;
    if (status === "planned")
        return phrase `Plan: ${name}`;
    return versionId === undefined ? phrase `Patched: ${name}` : phrase `New version, not deployed: ${name}`;
}
const DELETED = "deleted";
/** Returns what became of each name, declared ones first. */
function fatesOf(outcome, declared) {
    // Several of a server's names may look alike, so a map does not do.
    const all = happeningsOf(outcome);
    const happenings = new Map(all.map(({ name, what }) => [name, what]));
    const names = new Set([...declared.set.map(({ name }) => name), ...declared.delete]);
    const whatOf = (name) => happenings.get(name) ?? "not applied";
    const typeOf = (name) => (!outcome.absent.includes(name) && outcome.types?.get(name)) || "";
    return [
        ...declared.set.map(({ name, type }) => ({ name, type, what: whatOf(name) })),
        ...declared.delete.map((name) => ({ name, type: typeOf(name), what: whatOf(name) })),
        ...all
            .filter(({ name }) => !names.has(name))
            .map(({ name, what }) => ({
            name,
            type: typeOf(name),
            what: what === DELETED ? `${DELETED}: not declared (prune)` : what,
        })),
    ];
}
function happeningsOf({ kept = [], set, deleted, absent, notApplied, notKnown }) {
    return [
        ...kept.map((name) => ({ name, what: "kept: already on the Worker" })),
        ...set.map((name) => ({ name, what: "set" })),
        ...deleted.map((name) => ({ name, what: absent.includes(name) ? "was not there" : DELETED })),
        ...notApplied.map((name) => ({ name, what: "not applied" })),
        ...notKnown.map((name) => ({ name, what: "not known" })),
    ];
}

;// CONCATENATED MODULE: ./report/words/plan.js



/** A sign and a noun for each action, in the order in which they are counted. */
const ACTIONS = {
    create: { sign: "+", label: "to create" },
    overwrite: { sign: "~", label: "to overwrite" },
    delete: { sign: "-", label: "to delete" },
    absent: { sign: "", label: "not found" },
    keep: { sign: "", label: "kept" },
};
/** What cannot be undone comes first: Cloudflare gives no value back. */
const GRAVEST_FIRST = ["delete", "create", "overwrite", "absent"];
const LEFT_ALONE = [
    { by: undefined, label: "Kept" },
    { by: "keep", label: "Kept by a keep pattern" },
    { by: "on-existing", label: "Already on the Worker, and kept (on-existing)" },
    { by: "not-identifier", label: "Kept by prune, which deletes no name that is not an identifier" },
];
/** Returns what is said of a plan, in the log and in the summary. */
function planText(view) {
    const { entries, problems } = view.plan;
    const byAction = Map.groupBy(entries, ({ action }) => action);
    const kept = byAction.get("keep") ?? [];
    const changed = GRAVEST_FIRST.flatMap((action) => byAction.get(action) ?? []);
    const written = changed.filter(({ action }) => action !== "absent");
    const counted = Object.entries(ACTIONS).map(([action, { label }]) => {
        const count = byAction.get(action)?.length ?? 0;
        return count > 0 && `${number(count)} ${label}`;
    });
    const counts = given([written.length === 0 && "nothing to do", ...counted]).join(", ");
    const refusal = plan_refusalOf(problems.length, counts);
    return {
        /** "Worker api (dispatch namespace tenants), into a new version that is not deployed" */
        subject: phrase `${workerPhrase(view.worker)}${!view.deploy && ", into a new version that is not deployed"}`,
        /** The plan in a few words: "~ BILLING_TOKEN", "+ A, - B, + C and 4 more". */
        gist: refusal === undefined ? gistOf(written) : [refusal.problems],
        /** "2 to create, 1 to overwrite, 14 kept". A count of 0 is left out. */
        counts,
        /** Undefined without a problem. */
        refusal,
        /** The names that are not kept, the gravest change first. */
        changes: changed.map(changeOf),
        /** The names that stay as they are, by the reason why. */
        kept: LEFT_ALONE.map(({ by, label }) => ({
            label,
            names: kept.filter((entry) => entry.by === by).map(({ displayName }) => displayName),
        })).filter(({ names }) => names.length > 0),
        /** The version tags that would be sent: none if there is nothing to write, since no version comes of it. */
        tags: written.length === 0 ? [] : view.tags,
        /** What prune may delete, and what a reader should know of an overwrite. */
        notes: given([
            pruneLimit(view, kept.filter(({ by }) => by === "keep").length),
            byAction.has("overwrite") && "Cloudflare does not show values, so an overwrite may change nothing.",
        ]),
        /** That nothing was written; empty if the run goes on to write. */
        end: plan_endOf(view),
    };
}
function plan_refusalOf(count, counts) {
    if (count === 0)
        return undefined;
    return {
        problems: `${plural(count, "problem")}, so nothing can be written`,
        otherwise: `With the ${count === 1 ? "problem" : "problems"} fixed: ${counts}.`,
    };
}
/** The most changes that a gist names. */
const MOST_IN_GIST = 3;
function gistOf(written) {
    if (written.length === 0)
        return ["nothing to do"];
    const shown = written
        .slice(0, MOST_IN_GIST)
        .map(({ action, displayName }) => [literal(`${ACTIONS[action].sign} ${displayName}`)]);
    const rest = written.length - MOST_IN_GIST;
    return phrase `${phrase_joined(shown, ", ")}${rest > 0 && ` and ${number(rest)} more`}`;
}
function changeOf(entry) {
    const { action, displayName: name, type } = entry;
    return { action, sign: ACTIONS[action].sign, name, type: typePhrase(type), reason: reasonPhrase(entry) };
}
/** Returns a type as it is shown: a dash if nothing is there. */
function typePhrase(type) {
    return type === "" ? phrase `\u2013` : [literal(type)];
}
function reasonPhrase({ action, formerType, by }) {
    if (action === "delete")
        return [by === "prune" ? "delete: not declared (prune)" : "delete: named in delete"];
    if (action === "absent")
        return ["no such secret: nothing to delete"];
    return formerType === undefined ? [action] : phrase `${action}: was ${literal(formerType)}`;
}
function pruneLimit({ prune }, protectedCount) {
    if (prune === undefined)
        return undefined;
    const limit = `Prune limit: ${number(prune.maxDeletions)} (max-deletions).`;
    return protectedCount === 0 ? limit : `${limit} Protected by keep: ${number(protectedCount)}.`;
}
function plan_endOf({ plan, dryRun }) {
    if (dryRun)
        return ["Nothing was written: this is a dry run."];
    return plan.problems.length === 0 ? [] : ["Nothing was written."];
}

;// CONCATENATED MODULE: ./report/words/plan-problems.js




/** Returns why a patch would fail, or must not be sent, and what to do. */
function problemPhrase(problem) {
    return say(PROBLEMS, problem);
}
const PROBLEMS = {
    "name-taken": ({ name, type }) => {
        const { what, noun } = bindingPhrase(type);
        return phrase `The Worker already has ${what} named ${literal(name)}. Cloudflare would refuse the secret with code 10053. Remove the ${noun} from the Worker's configuration and deploy, then set the secret.`;
    },
    "prune-without-secrets": () => phrase `${input("prune")}: true without a secret to set would delete every secret on the Worker. List the ones to keep in ${input("secrets")}.`,
    "too-many-deletions": ({ names, maxDeletions, workers }) => {
        const limit = phrase `but ${input("max-deletions")} is ${number(maxDeletions)}`;
        const remedy = phrase `Set the ones that you need, or protect them with ${input("keep")}. To delete all of them, raise ${input("max-deletions")}.`;
        if (workers === undefined) {
            return phrase `prune would delete ${plural(names.length, "secret")}, ${limit}: ${literals(names)}. ${remedy}`;
        }
        const total = workers.reduce((sum, { count }) => sum + count, 0);
        const each = listed(workers, ({ script, count }) => phrase `${workerName(script)}: ${number(count)}`);
        return phrase `prune would delete ${plural(total, "secret")} on ${plural(workers.length, "Worker")} (${each}), ${limit} for the whole step. ${remedy}`;
    },
    "near-keep": ({ pattern, line, name }) => phrase `${input("keep")}, line ${number(line)}: ${literal(pattern)} matches no secret on the Worker, and prune would delete ${literal(name)}. Did you mean ${literal(name)}?`,
    "required-deleted": ({ name, by }) => by === "prune"
        ? phrase `${literal(name)} is required, but prune would delete it. Set it, or protect it with ${input("keep")}.`
        : phrase `${literal(name)} is listed in both ${input("required")} and ${input("delete")}. Remove it from one of them.`,
    "required-not-secret": ({ name, type }) => phrase `${literal(name)} is required, but on the Worker it is ${bindingPhrase(type).what}, not a secret. Set the secret, or remove it from ${input("required")}.`,
    "required-missing": ({ names }) => {
        const them = names.length === 1 ? "it" : "them";
        return phrase `${plural(names.length, "required secret")} would be missing after the step: ${literals(names)}. Set ${them} here, or remove ${them} from ${input("required")}.`;
    },
    "latest-not-deployed": (versions) => phrase `The newest version of the Worker is not deployed: ${undeployedPhrase(versions)}. Cloudflare would refuse the change with code 10214. Deploy the newest version and run the step again, or set ${input("deploy")}: false to put the change into another version that is not deployed.`,
};
/** Returns whether a warning only says what a usual step does, so that it needs no annotation. */
function isNote({ kind }) {
    return kind === "stages-on";
}
/** Returns what a reader of a plan should know. */
function warningPhrase(warning) {
    return say(WARNINGS, warning);
}
const WARNINGS = {
    "not-secret": ({ name, type }) => phrase `${literal(name)} is ${bindingPhrase(type).what}, not a secret, so ${input("delete")} leaves it alone. Remove it from the Worker's configuration.`,
    "lists-disagree": ({ effect, names }) => {
        const consequence = effect === "secret" ? "the plan takes them for secrets" : "prune leaves them alone";
        return phrase `Cloudflare reports some names both as a secret and as another binding, and ${consequence}: ${literals(names)}. Usually this means that the latest version of the Worker is not the deployed one.`;
    },
    "idle-keep": ({ patterns, names }) => phrase `Prune deletes ${literals(names)}, although ${input("keep")} has patterns that match no secret on the Worker: ${literals(patterns)}. Check the patterns.`,
    "stages-on": (versions) => phrase `The new version will also carry what the newest version holds: ${undeployedPhrase(versions)}.`,
    "versions-unknown": ({ because }) => phrase `The versions of the Worker could not be read: ${briefOf(because)}. So it is not known whether Cloudflare will refuse the change with code 10214.`,
    "variable-limit": ({ variables, plan, limit }) => phrase `The Worker would have ${number(variables)} variables, secrets and plain-text variables together. The limit of Cloudflare's ${plan} plan is ${number(limit)}: if the account has that plan, Cloudflare will refuse the patch with code 10055.`,
};
/** Returns "version 7 (\u2026) is the newest, and version 6 (\u2026) has been deployed since 2026-11-20 10:00 UTC". */
function undeployedPhrase({ latest, deployed, deployedOn }) {
    const isSplit = deployed.length > 1;
    const running = deployed.map(({ version, percentage }) => phrase `${plan_problems_versionPhrase(version)}${isSplit && ` at ${percentage} %`}`);
    const since = deployedOn !== undefined && phrase ` since ${minuteOf(deployedOn)}`;
    return phrase `${plan_problems_versionPhrase(latest)} is the newest, and ${phrase_joined(running, " and ")} ${isSplit ? "have" : "has"} been deployed${since}`;
}
/** Returns "version 7 (b7c1\u2026, created 2026-11-20 10:00 UTC by wrangler)". */
function plan_problems_versionPhrase({ id, number: ordinal, createdOn, source }) {
    const details = [
        phrase `${literal(id)}`,
        createdOn !== undefined && phrase `created ${minuteOf(createdOn)}`,
        source !== undefined && phrase `by ${literal(source)}`,
    ];
    return phrase `version ${ordinal !== undefined && `${ordinal} `}(${phrase_joined(details, ", ")})`;
}
/** Returns an ISO 8601 time to the minute. What is not one is shown as it is. */
function minuteOf(time) {
    const date = new Date(time);
    return Number.isNaN(date.valueOf()) ? [literal(time)] : [minute(date)];
}
/** Returns what a binding that is not a secret is called, with its article, and the noun for it. */
function bindingPhrase(type) {
    if (type === "plain_text")
        return { what: phrase `a plain-text variable`, noun: "variable" };
    if (type === "json")
        return { what: phrase `a JSON variable`, noun: "variable" };
    return {
        what: type === "" ? phrase `another binding` : phrase `a binding of type ${literal(`"${type}"`)}`,
        noun: "binding",
    };
}

;// CONCATENATED MODULE: ./report/log.js






/** The runner does not mask titles, so they are constants. */
const FAILURE = { title: "Worker secrets: failed" };
const WARNING = { title: "Worker secrets: warning" };
/** The runner cuts a message at 4096 characters (ExecutionContext.cs). */
const MAX_ANNOTATION_LENGTH = 4000;
/** More lines than this are folded. */
const MOST_OPEN_LINES = 20;
/** Names are padded to the longest, up to this many characters. */
const MAX_WIDTH = 40;
/** Logs a warning, as an annotation. */
function warn(core, message) {
    core.warning(message, WARNING);
}
/** Fails the step. A message that is too long for one annotation is in the log as a whole. */
function logFailure(core, lines) {
    const message = lines.join("\n");
    if (message.length <= MAX_ANNOTATION_LENGTH) {
        core.setFailed(message, FAILURE);
        return;
    }
    logLines(core, { title: "The whole message", lines });
    core.setFailed(`${message.slice(0, MAX_ANNOTATION_LENGTH)}\u2026\nThe whole message is in the log above.`, FAILURE);
}
/** Many lines are a group, which the runner folds. */
function logLines(core, { title, lines }) {
    const isLong = lines.length > MOST_OPEN_LINES;
    if (isLong)
        core.startGroup(title);
    for (const line of lines)
        core.info(line);
    if (isLong)
        core.endGroup();
}
/** Logs what is about to be sent. Everything in it has passed the checks of the inputs. */
function logIntent(core, intent) {
    core.info(plain(intentPhrase(intent)));
}
/** Returns the narrator of a run of one Worker, which says all there is to say. */
function workerLog(core) {
    return {
        onEvent: (event) => {
            if (event.kind === "request")
                debugRequest(core, event);
            else
                core.info(eventSentence(event));
        },
        onPlan: (view) => logPlan(core, view),
        onOutcome: (outcome) => {
            for (const line of outcomePhrases(outcome))
                core.info(plain(line));
            for (const line of misspellingPhrases([outcome]))
                warn(core, plain(line));
        },
    };
}
/** Logs a request if the step is debugged. Otherwise the runner would drop a line for each. */
function debugRequest(core, event) {
    if (core.isDebug())
        core.debug(requestSentence(event));
}
/** Logs a plan in the manner of `terraform plan`: what counts first, then a line for each name that is not kept. */
function logPlan(core, view) {
    const text = planText(view);
    for (const line of headLines(view, text))
        core.info(line);
    const lines = changeLines(text.changes);
    logLines(core, { title: plural(lines.length, "name"), lines });
    for (const { label, names } of text.kept)
        core.info(plain(phrase `${label}: ${literals(names)}`));
    for (const warning of view.plan.warnings) {
        const said = plain(warningPhrase(warning));
        if (isNote(warning))
            core.info(said);
        else
            warn(core, said);
    }
    if (text.tags.length > 0)
        core.info(`Version tags: ${text.tags.join(", ")}`);
    for (const line of [...text.notes, ...text.end])
        core.info(line);
}
/** Returns what counts in a plan, its problems, and its deletions by name, since they cannot be undone. */
function planGist(view) {
    const text = planText(view);
    return [...headLines(view, text), ...changeLines(text.changes.filter(({ action }) => action === "delete"))];
}
function headLines({ plan }, { subject, counts, refusal }) {
    const title = `Plan for ${plain(subject)}`;
    if (refusal === undefined)
        return [`${title}: ${counts}.`];
    const problems = plan.problems.map((problem) => `  ! ${plain(problemPhrase(problem))}`);
    return [`${title}: ${refusal.problems}.`, ...problems, refusal.otherwise];
}
function changeLines(changes) {
    const width = changes.reduce((widest, { name }) => Math.min(MAX_WIDTH, Math.max(widest, name.length)), 0);
    return changes.map(({ sign, name, type, reason }) => {
        const columns = [
            `${sign.padEnd(1)} ${name.padEnd(width)}`,
            plain(type).padEnd("secret_text".length),
            plain(reason),
        ];
        return ["", ...columns].join("  ");
    });
}

;// CONCATENATED MODULE: ./model/outcome/outcome.js
/** An outcome's lists when nothing was set, deleted or found. */
const NO_NAMES = { set: [], deleted: [], absent: [], notApplied: [], notKnown: [], names: [] };
/** Returns how far a failed run got, in numbers of declared names. */
function extentOf({ set, deleted, notApplied, notKnown }) {
    const applied = set.length + deleted.length;
    const total = applied + notApplied.length + notKnown.length;
    if (notApplied.length === total)
        return { kind: "nothing" };
    if (notKnown.length === total)
        return { kind: "unknown" };
    return { kind: "partly", applied, total };
}
/** Returns whether the step knows that it wrote something to the Worker. */
function isChanged({ status, set, deleted, absent }) {
    return status !== "planned" && set.length + deleted.length > absent.length;
}

;// CONCATENATED MODULE: ./report/words/failure.js






/** Returns whether a Worker failed, and with it that its failure is there. */
function isFailed(outcome) {
    return outcome.failure !== undefined;
}
/** Returns why a Worker failed and what was done to it, its first line a headline. */
function failureLines(outcome) {
    return [...say(failure_reasonsOf(workerName(outcome.script)), outcome.failure), ...conclusionLines(outcome)];
}
/** Returns a failed outcome's message for the output `results`: the lines of its failure. */
function messageOf(outcome) {
    return failureLines(outcome).map(lineText).join("\n");
}
const AGAIN = "Running the step again is safe";
function failure_reasonsOf(worker) {
    return {
        request: requestLines,
        unverified: ({ differences }) => [
            line `Cloudflare accepted the patch of Worker ${worker}, but the Worker is not as declared:`,
            ...differences.map((difference) => item `${differencePhrase(difference)}`),
            line `Run the step again, which is safe. If the difference stays, look at the Worker in the dashboard.`,
        ],
        unproved: ({ because }) => [
            line `Cloudflare accepted the patch of Worker ${worker}, but it could not be proved that it took effect.`,
            ...requestLines(because),
        ],
        "no-version-id": () => [
            line `Cloudflare accepted the new version of Worker ${worker}, but its answer has no version id. Look at the Worker's versions in the dashboard. ${AGAIN} and makes another version.`,
        ],
        "absent-name-unknown": ({ because }) => [
            line `A name to delete is not on the Worker (code 10056), and which one it is could not be found out.`,
            ...requestLines(because),
        ],
        plan: ({ problems }) => [
            line `Nothing was written to Worker ${worker}: ${plural(problems.length, "problem")} in the plan.`,
            ...problems.map((problem) => item `${problemPhrase(problem)}`),
        ],
        required: ({ names, patched }) => {
            const found = patched
                ? phrase `The patch of Worker ${worker} was applied, but required names are not on the Worker`
                : phrase `Worker ${worker} needed no patch, but required names are not on it`;
            return [
                line `${found}: ${literals(names)}. Something else changed the Worker at the same time. Run the step again, which is safe.`,
            ];
        },
        internal: (failure) => [line `${internalErrorPhrase(failure)}`],
        "not-run": ({ because }) => [line `Not tried: ${notRunClause(because)}.`],
    };
}
function differencePhrase(difference) {
    const name = literal(difference.name);
    if (difference.kind === "missing")
        return phrase `${name} is not on the Worker.`;
    if (difference.kind === "still-there")
        return phrase `${name} is still on the Worker.`;
    const { expected, found } = difference;
    return phrase `${name} should have the type ${literal(expected)}, but has ${found === "" ? "none" : literal(`"${found}"`)}.`;
}
/** Returns the sentence for a fault of this action. `error` and `frames` are those of {@link Failure}. */
function internalErrorPhrase({ error, frames }) {
    return phrase `Internal error in this action: ${literal([error, ...frames].join(", "))}. Please report it and include this line.`;
}
const NOT_RUN = {
    cancelled: () => phrase `the step was cancelled`,
    deadline: () => phrase `the ${input("deadline")} of the step left no more time`,
    "shared-cause": ({ script, failure }) => phrase `Worker ${workerName(script)} failed ${failedHow(failure)}, which would fail every other Worker too`,
    "other-plans": ({ script, count }) => {
        const first = workerName(script);
        const subject = count === 1 ? phrase `Worker ${first}` : phrase `${number(count)} Workers (the first one: ${first})`;
        return phrase `${subject} failed while plans were made, so nothing was written to any Worker`;
    },
};
/** Returns why Workers were not run, as a clause: "the step was cancelled". */
function notRunClause(because) {
    return say(NOT_RUN, because);
}
/** What an accepted patch left behind is in the failure itself; what a plan stopped was never sent. */
const SAYS_IT_ITSELF = new Set(["unverified", "unproved", "no-version-id"]);
const SENT_NOTHING = new Set(["plan", "required"]);
/** Returns what a failure left behind: what was applied, what was not, and what to do. */
function conclusionLines(outcome) {
    const { failure, notApplied, notKnown } = outcome;
    if (SENT_NOTHING.has(failure.kind))
        return [];
    const extent = extentOf(outcome);
    if (extent.kind !== "partly" && SAYS_IT_ITSELF.has(failure.kind))
        return [];
    if (extent.kind === "nothing")
        return [line `Nothing was changed.`];
    if (extent.kind === "unknown")
        return [line `It is not known whether the change took effect. ${AGAIN}.`];
    return given([
        line `Applied: ${number(extent.applied)} of ${plural(extent.total, "name")}.`,
        notApplied.length > 0 && line `Not applied: ${literals(notApplied)}.`,
        notKnown.length > 0 && line `Not known whether applied: ${literals(notKnown)}.`,
        line `${AGAIN}.`,
    ]);
}
/** Returns the public code of a failure: Cloudflare's number, an HTTP status, or a word for what went wrong. */
function codeOf(failure) {
    return say(failure_CODES, failure);
}
const failure_CODES = {
    request: requestCode,
    "absent-name-unknown": ({ because }) => requestCode(because),
    unverified: () => "unverified",
    unproved: () => "unverified",
    "no-version-id": () => "unverified",
    plan: () => "plan",
    required: () => "required",
    internal: () => "fault",
    "not-run": ({ because }) => say(CODES_OF_NOT_RUN, because),
};
const CODES_OF_NOT_RUN = {
    cancelled: () => "cancelled",
    deadline: () => "deadline",
    "shared-cause": ({ failure }) => requestCode(failure),
    "other-plans": () => "plan",
};

;// CONCATENATED MODULE: ./report/words/fleet.js





/**
 * Groups failures by their facts, since thousands of them have few reasons. The most frequent comes first, and last what
 * was not tried because of another.
 *
 * @param nameOf returns how a Worker is named, by its script
 */
function groupsOf(failed, nameOf = workerName) {
    return [...Map.groupBy(failed, reasonOf).values()]
        .sort((one, other) => Number(isNotRun(one)) - Number(isNotRun(other)) || other.length - one.length)
        .flatMap((group) => group.slice(0, 1).map((example) => ({ workers: workersPhrase(group, nameOf), example })));
}
function workersPhrase(group, nameOf) {
    const names = group.map(({ script }) => nameOf(script));
    if (names.length === 1)
        return phrase `Worker ${names[0]}`;
    // Nothing differs between Workers that were not run.
    const example = !isNotRun(group) && phrase `, for example ${names[0]}`;
    return phrase `${plural(group.length, "Worker")} (${literals(names)})${example}`;
}
function isNotRun([first]) {
    return first?.failure.kind === "not-run";
}
/** Facts that differ from Worker to Worker though the reason is the same. */
const OWN_FACTS = new Set(["script", "ray", "waitMilliseconds", "leftMilliseconds"]);
/** Returns a key that failures share if they have the same reason and left the same behind. */
function reasonOf({ failure, set, deleted, notApplied, notKnown }) {
    // Why a Worker was not run names another one, which is a part of the reason.
    if (failure.kind === "not-run")
        return JSON.stringify(failure);
    const left = [set.length, deleted.length, notApplied, notKnown];
    return JSON.stringify([failure, left], (key, value) => (OWN_FACTS.has(key) ? undefined : withoutWords(key, value)));
}
/** Cloudflare's own words may name the Worker. They tell reasons apart only if its code says nothing. */
function withoutWords(key, value) {
    if (key !== "reason")
        return value;
    const reason = value;
    const isKnown = reason.kind === "refused" && codeFacts(reason.code) !== undefined;
    return isKnown ? { ...reason, errors: undefined, omittedErrors: undefined } : reason;
}
/** Returns why no more Workers are run: what holds of one that is not run holds of all that are left. */
function stopPhrase(because, left) {
    return phrase `Stopped: ${notRunClause(because)}. ${plural(left, "Worker")} ${left === 1 ? "was" : "were"} not tried.`;
}
/** Returns "Failed: api. Cloudflare refused \u2026", the first line of a failure alone. */
function failedLine(outcome) {
    const headlines = failureLines(outcome).slice(0, 1).map(lineText);
    return [plain(phrase `Failed: ${workerName(outcome.script)}.`), ...headlines].join(" ");
}
/** Returns "300 of 1,000 Workers planned, 2 failed." */
function plannedSentence({ done, total, failed }) {
    return `${number(done)} of ${plural(total, "Worker")} planned, ${number(failed)} failed.`;
}
/** Returns "100 of 1,000 Workers done, 0 failed, 900 left. About 2 min to go."; without the time if `seconds` is 0. */
function progressSentence({ done, total, failed }, seconds) {
    const left = `${number(done)} of ${plural(total, "Worker")} done, ${number(failed)} failed, ${number(total - done)} left.`;
    return seconds > 0 ? `${left} About ${roughly(seconds)} to go.` : left;
}
/** Returns what to do about a rate limit that needs more time than the deadline leaves, both in seconds. */
function deadlineWarning({ needed, left }) {
    return (`The account's rate limit lets these Workers through in no less than ${roughly(needed)}, and the deadline ends in ` +
        `${roughly(left)}. Workers that are not done by then fail. Raise deadline, or run the step again with failed-scripts.`);
}
function roughly(seconds) {
    return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
/** Returns "7 Workers: 1 patched, 6 failed". */
function countsOf(outcomes) {
    const counted = ["patched", "planned", "unchanged", "failed"].map((status) => {
        const count = outcomes.filter((outcome) => outcome.status === status).length;
        return count > 0 && `${number(count)} ${status}`;
    });
    return `${plural(outcomes.length, "Worker")}: ${given(counted).join(", ")}`;
}
/** Returns the sentence about versions that are not deployed; undefined if there are none. */
function versionsSentence(outcomes) {
    const versions = outcomes.filter(({ versionId }) => versionId !== undefined).length;
    if (versions === 0)
        return undefined;
    const subject = versions === 1 ? "The new version is" : "The new versions are";
    return `${subject} not deployed. The output results has the version of each Worker (versionId).`;
}
/** Returns the headline of a fleet's failure. */
function fleetFailedSentence({ failed, total }) {
    return (`${number(failed)} of ${plural(total, "Worker")} failed. To run the failed ones again, which is safe, give the output ` +
        "failed-scripts to script-name.");
}

;// CONCATENATED MODULE: ./report/fleet-log.js






/** A line of progress comes at most this often. */
const PROGRESS_MILLISECONDS = 10_000;
/** Returns what logs the first `most` groups of lines, and after them that there will be no more. */
function capped(most, last) {
    let logged = 0;
    return (core, lines) => {
        logged += 1;
        if (logged <= most)
            for (const line of lines())
                core.info(line);
        if (logged === most)
            core.info(last);
    };
}
/** Says what a reader needs while a run of many Workers goes on: few lines, however many Workers there are. */
class FleetLog {
    #options;
    #startedAt;
    #logEvent = capped(100, "Further waits are not logged individually.");
    #logPlan = capped(200, "Further plans are not logged individually.");
    #logFailure = capped(20, "Further failures are listed at the end.");
    #planned = 0;
    #done = 0;
    #failed = 0;
    #lastProgress;
    #isWarned = false;
    #isStopped = false;
    constructor(options) {
        this.#options = options;
        this.#startedAt = options.clock.now();
        this.#lastProgress = this.#startedAt;
    }
    onEvent = (event, script) => {
        const { core } = this.#options;
        if (event.kind === "request") {
            debugRequest(core, event);
            return;
        }
        this.#logEvent(core, () => [eventSentence(event, script)]);
        this.#progress();
    };
    /** The other changes are in the outputs and, in a dry run, in the summary. */
    onPlan = (view) => {
        this.#planned += 1;
        this.#logPlan(this.#options.core, () => planGist(view));
        this.#progress();
    };
    onOutcome = (outcome) => {
        this.#done += 1;
        if (isFailed(outcome)) {
            this.#failed += 1;
            if (outcome.failure.kind === "not-run")
                this.#stop(outcome.failure.because);
            else
                this.#logFailure(this.#options.core, () => [failedLine(outcome)]);
        }
        else {
            // A failure may be everybody's, after which no request is let through.
            this.#warnOfDeadline();
        }
        this.#progress();
    };
    /** Once: what holds of one Worker that is not run holds of all that are left. */
    #stop(because) {
        if (!this.#isStopped)
            this.#options.core.info(plain(stopPhrase(because, this.#options.total - this.#done + 1)));
        this.#isStopped = true;
    }
    #progress() {
        const { core, clock, total } = this.#options;
        const now = clock.now();
        const [done, failed] = [this.#done, this.#failed];
        if (now - this.#lastProgress < PROGRESS_MILLISECONDS || done === total)
            return;
        this.#lastProgress = now;
        // All plans are made before the first of them is carried out.
        if (this.#planned > done && this.#planned < total) {
            core.info(plannedSentence({ done: this.#planned, total, failed }));
            return;
        }
        const observed = done === 0 ? 0 : ((now - this.#startedAt) / done) * (total - done);
        core.info(progressSentence({ done, total, failed }, Math.max(observed / 1000, this.#leastSeconds())));
    }
    /** Returns what the rate limit alone needs for the Workers that are left; nothing, or less, if it lets them all through. */
    #leastSeconds() {
        const { quota, seconds } = this.#options.policy();
        const windows = Math.ceil((this.#options.total - this.#done) / quota) - 1;
        return windows * seconds;
    }
    #warnOfDeadline() {
        const { core, clock, deadlineSeconds } = this.#options;
        const left = Math.max(0, deadlineSeconds - clock.now() / 1000);
        const needed = this.#leastSeconds();
        if (this.#isWarned || needed <= left)
            return;
        this.#isWarned = true;
        warn(core, deadlineWarning({ needed, left }));
    }
}
/** Logs the end of a run of many Workers, and fails the step if one of them failed. */
function logFleet(core, outcomes) {
    const failed = outcomes.filter(isFailed);
    core.info(`${countsOf(outcomes)}.`);
    const versions = versionsSentence(outcomes);
    if (versions !== undefined)
        core.info(versions);
    for (const line of misspellingPhrases(outcomes))
        warn(core, plain(line));
    if (failed.length === 0)
        return;
    logFailure(core, [
        fleetFailedSentence({ failed: failed.length, total: outcomes.length }),
        ...groupsOf(failed).flatMap(({ workers, example }) => [
            "",
            `${plain(workers)}:`,
            ...messageOf(example).split("\n"),
        ]),
    ]);
}

;// CONCATENATED MODULE: ./report/budget.js
/**
 * Takes the first of the items that fit into a number of bytes. GitHub counts a job summary in bytes of UTF-8; where it
 * counts characters, these are never more. What does not fit is not made into text.
 */
function takeWithin(items, { bytes, separatorBytes = 2, text = String }) {
    const shown = [];
    let left = bytes;
    for (const item of items) {
        const next = text(item);
        left -= Buffer.byteLength(next) + separatorBytes;
        if (left < 0)
            break;
        shown.push(next);
    }
    return { shown, rest: items.length - shown.length };
}

;// CONCATENATED MODULE: ./report/words/step.js




/** Returns "patch-worker-secrets 0.1.0 (patch-worker-secrets/patch-worker-secrets@v0)". */
function versionSentence(version, action) {
    return action === undefined ? `patch-worker-secrets ${version}` : `patch-worker-secrets ${version} (${action})`;
}
/** Returns where a secret was declared, for step debug logging. */
function originSentence({ name, where }) {
    return `${name} is declared in ${where}.`;
}
/** Returns "Commit 3f2a1b0 \u00b7 run 4711, attempt 2 \u00b7 2026-11-25 22:40 UTC". */
function runPhrase({ time, commit, run }) {
    const parts = [
        commit && phrase `Commit ${step_linked(commit.sha.slice(0, 7), commit)}`,
        run && phrase `run ${step_linked(run.id, run)}${run.attempt > 1 && `, attempt ${run.attempt}`}`,
        [minute(time)],
    ];
    return phrase_joined(parts, " \u00b7 ");
}
function step_linked(text, { url }) {
    return url === undefined ? literal(text) : { ...literal(text), url };
}
/** The sections of docs/TROUBLESHOOTING.md about failures whose public code is a word. */
const SECTIONS = {
    timeout: "no-answer",
    connection: "no-answer",
    certificate: "no-answer",
    proxy: "no-answer",
    deadline: "retries-rate-limits-and-the-deadline",
    cancelled: "cancelled-runs",
    redirect: "answers-without-a-known-code",
    answer: "answers-without-a-known-code",
    unverified: "verification",
    plan: "prune-required-and-plans",
    required: "prune-required-and-plans",
    fault: "the-actions-own-faults",
};
/** Returns a link to what docs/TROUBLESHOOTING.md says about a failure. */
function troubleshootingLink(failure, docs) {
    const code = codeOf(failure);
    if (typeof code === "string")
        return { link: "More about this failure", url: `${docs}#${SECTIONS[code]}` };
    return codeFacts(code) === undefined
        ? { link: "More about such answers", url: `${docs}#answers-without-a-known-code` }
        : { link: `More about code ${code}`, url: `${docs}#code-${code}` };
}
/** The problem of a step whose proxy variable cannot be read. The variable may hold a password. */
const PROXY_VARIABLE_PROBLEM = "HTTPS_PROXY or HTTP_PROXY (or its lower-case twin) must be the URL of a proxy (not shown). Write it as http://host:port.";
/** Returns what a rejection is called. */
function rejectionTitle(rejection) {
    if (rejection.kind === "internal")
        return "Failed: internal error";
    return `Not started: ${plural(rejection.problems.length, "problem")} in the inputs`;
}
/** Returns what is wrong, one sentence each. */
function rejectionProblems(rejection) {
    return rejection.kind === "internal" ? [plain(internalErrorPhrase(rejection))] : rejection.problems;
}
/** Returns what an output leaves out, and what to do about it. */
function omissionWarning({ name, rest, total }) {
    if (name === "results") {
        return (`The output results leaves out ${number(rest)} of ${plural(total, "Worker")}, because a job hands on 1 MB at most. ` +
            "Failed Workers come first in it.");
    }
    const sentence = `The output ${name} leaves out ${number(rest)} of its ${number(total)} lines, which are too many for an output.`;
    return name === "failed-scripts"
        ? `${sentence} Run the step again for all Workers, which is safe, or with failed-scripts first and then for all.`
        : sentence;
}
/** The step fails, because later steps may depend on its outputs. */
const NO_OUTPUTS = "Could not write the outputs of this step (GITHUB_OUTPUT). The log says what was done.";
/** The step goes on. */
const NO_SUMMARY = "Could not write the job summary. The outputs and this log are complete.";

;// CONCATENATED MODULE: ./report/outputs.js







/**
 * What an output is made of: its lines, or the entries of `results`. Undefined leaves it unset.
 *
 * Lists are lines, not JSON: where a pretty-printed JSON secret makes `{` and `]` masks, the runner drops every job
 * output that holds one.
 */
const outputs_VALUES = {
    "secret-names": (outcomes) => union(outcomes.map(({ names }) => names)),
    "set-names": (outcomes) => union(outcomes.map(({ set }) => set)),
    "deleted-names": (outcomes) => union(outcomes.map(({ deleted }) => deleted)),
    "undeclared-names": (outcomes) => {
        // An empty list says that all secrets are declared, so there is none if no Worker's state was read.
        const known = outcomes.flatMap(({ undeclared }) => (undeclared === undefined ? [] : [undeclared]));
        return known.length === 0 ? undefined : union(known);
    },
    changed: (outcomes) => [String(outcomes.some(isChanged))],
    "failed-scripts": (outcomes) => outcomes.filter(isFailed).map(({ script }) => script),
    "version-id": (outcomes) => outcomes.flatMap(({ versionId }) => versionId ?? []),
    // What does not fit is left out from the end, so failures come first.
    results: (outcomes) => outcomes.toSorted((one, other) => Number(isFailed(other)) - Number(isFailed(one))),
};
/** Sets every output of the contract. What a job cannot hand on is left out, and a warning says so. */
function setOutputs(core, outcomes) {
    for (const [name, spec] of Object.entries(OUTPUTS)) {
        const { maxBytes: bytes = Number.POSITIVE_INFINITY, onlyIfAny } = spec;
        const items = outputs_VALUES[name](outcomes);
        if (items === undefined || (onlyIfAny && items.length === 0))
            continue;
        const { shown, rest } = takeWithin(items, { bytes, separatorBytes: 1, text: textOf });
        core.setOutput(name, name === "results" ? `[${shown.join(",")}]` : shown.join("\n"));
        if (rest > 0)
            warn(core, omissionWarning({ name, rest, total: items.length }));
    }
}
function textOf(item) {
    return typeof item === "string" ? item : JSON.stringify(outputs_resultOf(item));
}
/** Returns one entry of the output `results`, whose shape workflows depend on. */
function outputs_resultOf(outcome) {
    const { script, status, set, deleted, notApplied, notKnown, names, attempts, requests, versionId } = outcome;
    const lists = Object.entries({ set, deleted, notApplied, notKnown, names });
    return {
        ...{ script, status },
        ...Object.fromEntries(lists.map(([list, all]) => [list, all.map(unquoted)])),
        ...{ attempts, requests, versionId },
        error: isFailed(outcome) ? { code: codeOf(outcome.failure), message: messageOf(outcome) } : undefined,
    };
}
/**
 * Returns all names of several lists, each once, sorted and without quotes: a line holds one name, and `delete` takes it
 * as it is. Workers of a fleet share their lists, so few of them differ.
 */
function union(lists) {
    const names = new Set();
    for (const list of new Set(lists))
        for (const name of list)
            names.add(unquoted(name));
    return [...names].sort();
}

;// CONCATENATED MODULE: ./report/markup.js





/** Escapes a text for HTML and Markdown: a job summary takes both, and `core.summary` escapes nothing. */
function escapeHtml(text) {
    // \x60 is the backtick. A bare one would put what follows into the vocabulary of our sentences (scripts/vocabulary.ts).
    return text.replace(/[&<>"'\x60]/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** Returns a phrase as HTML, its literals in `<code>`, where GitHub makes no link, mention or reference of them. */
function html(phrase) {
    return phrase.map(partHtml).join("");
}
function partHtml(part) {
    if (typeof part === "string")
        return escapeHtml(part);
    const shown = "literal" in part ? `<code>${escapeHtml(part.literal)}</code>` : escapeHtml(part.link);
    return part.url === undefined ? shown : `<a href="${escapeHtml(part.url)}">${shown}</a>`;
}
/** Returns a paragraph of HTML, or none if there is nothing in it. */
function paragraph(content) {
    return content === "" ? [] : [`<p>${content}</p>`];
}
/** Returns an item of a list. */
function listItem(phrase) {
    return `<li>${html(phrase)}</li>`;
}
/** Returns a list with the items of {@link listItem}, or none without an item. */
function list(items) {
    return items.length === 0 ? [] : ["<ul>", ...items, "</ul>"];
}
/** Returns a row of a table. */
function tableRow(cells) {
    return ["<tr>", ...cells.map((cell) => `<td>${html(cell)}</td>`), "</tr>"].join("");
}
/** Returns a table with the rows of {@link tableRow}, or none without a row. */
function table(headings, rows) {
    if (rows.length === 0)
        return [];
    const head = ["<tr>", ...headings.map((heading) => `<th>${heading}</th>`), "</tr>"].join("");
    return ["<table>", head, ...rows, "</table>"];
}
/** Returns a fold: a title that opens the lines of HTML below it. */
function markup_fold(title, lines) {
    return [`<details><summary>${html(title)}</summary>`, ...lines, "</details>"];
}
/** Returns a paragraph with the names that fit into a number of bytes, and how many more there are; none without a name. */
function markup_nameList(names, { label = "", bytes }) {
    if (names.length === 0)
        return [];
    const { shown, rest } = takeWithin(names, { bytes, text: (name) => html(literals([name])) });
    const more = rest > 0 ? ` and ${number(rest)} more, not listed here` : "";
    return paragraph(`${label}${shown.join(", ")}${more}`);
}
/** Returns a page: its title, the run that wrote it, and its lines of HTML. */
function page(title, context, lines) {
    return [`<h3>${html(title)}</h3>`, ...paragraph(html(runPhrase(context))), ...lines].join("\n");
}
/** Returns why a Worker failed: a headline, and after what to do a link to what the documentation says about it. */
function failureHtml(outcome, { docs }) {
    const [headline, ...lines] = failureLines(outcome);
    const more = troubleshootingLink(outcome.failure, docs);
    const at = lines.findLastIndex(({ label }) => label === "What to do");
    const remedy = lines[at];
    const linked = remedy === undefined
        ? [...lines, line `${more}`]
        : lines.with(at, { ...remedy, phrase: [...remedy.phrase, " ", more, "."] });
    return [...paragraph(`<b>${html(headline?.phrase ?? [])}</b>`), ...messageHtml(linked)];
}
/** The width of GitHub's `<pre>`, in characters: a longer line would be cut off there. */
const WIDTH = 80;
/** Returns lines of a message as HTML: prose in paragraphs, items in a list, and only a server's own words preformatted. */
function messageHtml(lines) {
    const runs = [];
    for (const next of lines) {
        const last = runs.at(-1);
        if (last?.[0]?.kind === next.kind)
            last.push(next);
        else
            runs.push([next]);
    }
    return runs.flatMap(runHtml);
}
function runHtml(run) {
    const kind = run[0]?.kind;
    if (kind === "quote")
        return [`<pre>${run.map((one) => escapeHtml(wrapped(lineText(one)))).join("\n")}</pre>`];
    if (kind === "item")
        return list(run.map(({ phrase }) => listItem(phrase)));
    return run.flatMap(({ label, phrase }) => {
        const start = label === undefined ? "" : `<b>${label}:</b> `;
        return paragraph(start + html(phrase));
    });
}
/** Breaks a line at spaces, and a word that has none where it must. */
function wrapped(text) {
    return text.replace(new RegExp(`(.{1,${WIDTH}})(?: +|$)|(.{${WIDTH}})`, "gu"), "$1$2\n").trimEnd();
}

;// CONCATENATED MODULE: ./report/plan-summary.js







/** A comment of GitHub holds 65,536 characters, and something else may stand in it. */
const PLAN_BYTES = 60_000;
/** Bytes for each part that grows; the table of changes gets what the others leave. */
const BYTE_BUDGET = { problems: 16_000, warnings: 12_000, tags: 4_000, kept: 8_000, rest: 1_000 };
/** Returns a plan as HTML for the job summary and for a comment. */
function planHtml(view) {
    const { plan } = view;
    const text = planText(view);
    const shared = planText({
        ...view,
        plan: { ...plan, entries: plan.entries.filter(({ action }) => action !== "keep") },
    });
    const [problems, warnings] = [plan.problems.map(problemPhrase), plan.warnings.map(warningPhrase)];
    const lists = {
        problems: listBlock(text.refusal?.problems ?? "", { phrases: problems, bytes: BYTE_BUDGET.problems }),
        warnings: listBlock("Warnings", { phrases: warnings, bytes: BYTE_BUDGET.warnings }),
    };
    return {
        title: phrase `Plan for ${text.subject}`,
        gist: text.gist,
        problems: lists.problems,
        details: detailLines(text, lists),
        sharedDetails: detailLines(shared, lists),
        end: text.end.flatMap(paragraph),
    };
}
function listBlock(title, { phrases, bytes }) {
    const { shown, rest } = takeWithin(phrases, { bytes, text: listItem });
    const more = rest > 0 ? [listItem(phrase `\u2026 and ${number(rest)} more, in the log of the step.`)] : [];
    return phrases.length === 0 ? [] : [`<p><b>${title}:</b></p>`, ...list([...shown, ...more])];
}
function detailLines(text, { problems, warnings }) {
    const { refusal, counts, tags, notes } = text;
    const before = [
        ...paragraph(refusal?.otherwise ?? `<b>${counts.charAt(0).toUpperCase()}${counts.slice(1)}.</b>`),
        ...warnings,
    ];
    const after = [
        ...keptBlock(text),
        ...markup_nameList(tags, { label: "Version tags: ", bytes: BYTE_BUDGET.tags }),
        ...paragraph(notes.join(" ")),
    ];
    const used = Buffer.byteLength([...problems, ...before, ...after].join("\n"));
    return [...before, ...changesTable(text, PLAN_BYTES - BYTE_BUDGET.rest - used), ...after];
}
function changesTable({ changes }, bytes) {
    const { shown, rest } = takeWithin(changes, { bytes, text: changeRow });
    return [
        ...table(["", "Name", "Type", "What would happen"], shown),
        ...paragraph(rest > 0 ? `\u2026 and ${plural(rest, "more change")}, in the log of the step.` : ""),
    ];
}
function changeRow({ sign, name, type, reason }) {
    return tableRow([sign === "" ? [] : [literal(sign)], [literal(name)], type, reason]);
}
function keptBlock({ kept }) {
    if (kept.length === 0)
        return [];
    const count = kept.reduce((sum, { names }) => sum + names.length, 0);
    const bytes = BYTE_BUDGET.kept / kept.length;
    const lines = kept.flatMap(({ label, names }) => markup_nameList(names, { label: `${label}: `, bytes }));
    return markup_fold([`${number(count)} kept`], lines);
}
/** Bytes of all plans and their Workers together: a job summary holds 1 MiB, and a plan's entries are not kept. */
const PLANS_BYTES = 600_000;
/** Bytes of the names of the Workers that share a plan. */
const WORKERS_BYTES = 20_000;
/** Collects the plans of a run that are not carried out, as far as a job summary can hold them. */
class Plans {
    #groups = new Map();
    #bytes = 0;
    #omitted = 0;
    /** Adds a Worker's plan. Once one does not fit, only Workers whose plan is already there are added to it. */
    add(view) {
        const key = keyOf(view);
        const known = this.#groups.get(key);
        if (known !== undefined)
            this.#addWorker(known, view.worker);
        else if (!this.#addGroup(key, view))
            this.#omitted += 1;
    }
    /** Adds a Worker to those that share a plan. It is counted, and named if there is room. */
    #addWorker(group, worker) {
        group.workers.push(worker);
        const bytes = nameBytesOf(worker);
        if (group.nameBytes + bytes <= WORKERS_BYTES && this.#take(bytes))
            group.nameBytes += bytes;
    }
    #addGroup(key, view) {
        if (this.#omitted > 0)
            return false;
        const group = { plan: planHtml(view), workers: [view.worker], nameBytes: nameBytesOf(view.worker) };
        if (!this.#take(Buffer.byteLength(groupHtml(group).join("\n"))))
            return false;
        this.#groups.set(key, group);
        return true;
    }
    /** Takes a number of bytes, if so many are left. */
    #take(bytes) {
        if (this.#bytes + bytes > PLANS_BYTES)
            return false;
        this.#bytes += bytes;
        return true;
    }
    /** Returns the first plan, or undefined if there is none. */
    first() {
        return this.#groups.values().next().value?.plan;
    }
    /**
     * Returns all plans, folded, equal ones as one: those with problems first, then those of the most Workers. The problems
     * are left out: they are why these Workers failed, which stands above.
     */
    grouped() {
        const hasProblems = ({ plan }) => Number(plan.problems.length > 0);
        const groups = [...this.#groups.values()].sort((one, other) => hasProblems(other) - hasProblems(one) || other.workers.length - one.workers.length);
        const omitted = `\u2026 and ${plural(this.#omitted, "more plan")}, without room here. To see all, plan fewer Workers in one step.`;
        return [
            ...groups.flatMap(groupHtml),
            ...paragraph(this.#omitted > 0 ? omitted : ""),
            ...(groups[0]?.plan.end ?? []),
        ];
    }
}
/** Returns the bytes of a Worker's name in a list, with what stands between two. */
function nameBytesOf(worker) {
    return Buffer.byteLength(html([workerLink(worker)])) + ", ".length;
}
function groupHtml({ plan, workers, nameBytes }) {
    const details = workers.length === 1 ? plan.details : plan.sharedDetails;
    const title = phrase `${plural(workers.length, "Worker")}: ${plan.gist}`;
    return markup_fold(title, [...markup_nameList(workers.map(workerLink), { bytes: nameBytes }), ...details]);
}
/** Returns what Workers have in common if their plans are shown as one. */
function keyOf({ plan, worker }) {
    const entries = plan.entries
        .filter(({ action }) => action !== "keep")
        .map(({ displayName, action, type, formerType, by }) => [displayName, action, type, formerType, by]);
    return JSON.stringify([entries, plan.problems, plan.warnings, worker.dispatchNamespace]);
}

;// CONCATENATED MODULE: ./report/summary.js










/** Bytes for each part that grows, beside the plans. GitHub drops a summary over 1 MiB, and what a server lists has no end. */
const summary_BYTE_BUDGET = { names: 200_000, failures: 200_000, workers: 60_000 };
/** The log has all problems, and all misspellings. */
const MOST_PROBLEMS = 100;
const MOST_MISSPELLINGS = 50;
/** Returns what a run came to, for the job summary and for the comment on a pull request. */
function resultMarkdown(result) {
    const { workers, outcomes, plans, context } = result;
    const [[worker], [outcome]] = [workers, outcomes];
    if (worker === undefined || outcome === undefined || workers.length > 1)
        return fleetMarkdown(result);
    // A plan that was not carried out is all there is to say.
    const plan = plans.first();
    if (plan === undefined)
        return page(outcomeTitle(outcome, workerLink(worker)), context, outcomeLines(outcome, result));
    return page(plan.title, context, [...misspellings(outcomes), ...plan.problems, ...plan.details, ...plan.end]);
}
/** Returns the problems of a run that has no outcome, such as those in the inputs. */
function problemsMarkdown(title, { problems, context }) {
    const shown = problems.slice(0, MOST_PROBLEMS).map((problem) => [problem]);
    const rest = problems.length - shown.length;
    const more = rest > 0 ? [phrase `\u2026 and ${number(rest)} more, in the log.`] : [];
    return page([title], context, list([...shown, ...more].map(listItem)));
}
function outcomeLines(outcome, { declared, context }) {
    const { names, versionId, status } = outcome;
    const where = versionId === undefined ? "on the Worker now" : "in that version";
    const rows = fatesOf(outcome, declared).map(({ name, type, what }) => tableRow([[literal(name)], typePhrase(type), [what]]));
    const bytes = summary_BYTE_BUDGET.names;
    return [
        ...paragraph(status === "unchanged" ? "The Worker is already up to date." : ""),
        ...(isFailed(outcome) ? failureHtml(outcome, context) : []),
        ...misspellings([outcome]),
        ...table(["Name", "Type", "What happened"], rows),
        ...paragraph(html(versionPhrase(outcome) ?? [])),
        ...markup_nameList(names, { label: `Secrets ${where} (${number(names.length)}): `, bytes }),
        ...markup_nameList(isChanged(outcome) ? declared.tags : [], { label: "Version tags: ", bytes }),
    ];
}
/** Returns names to delete that were probably misspelled, as a list. */
function misspellings(outcomes) {
    return list(misspellingPhrases(outcomes).slice(0, MOST_MISSPELLINGS).map(listItem));
}
/** Planned Workers are named with their plans, and failed ones with the reason; of many, some are only named here. */
const FOLDED = [
    { status: "failed", label: "failed", from: MOST_NAMES + 1 },
    { status: "patched", label: "patched", from: 1 },
    { status: "unchanged", label: "already up to date", from: 1 },
];
/** Returns the summary of a run of many Workers: failures first, by reason, then plans, and the others folded. */
function fleetMarkdown({ workers, outcomes, plans, context }) {
    const links = new Map(workers.map((worker) => [worker.script, workerLink(worker)]));
    const nameOf = (script) => links.get(script) ?? workerName(script);
    const isPlan = outcomes.some(({ status }) => status === "planned");
    const folds = FOLDED.flatMap(({ status, label, from }) => {
        const names = outcomes.filter((outcome) => outcome.status === status).map(({ script }) => nameOf(script));
        if (names.length < from)
            return [];
        return markup_fold([`${plural(names.length, "Worker")} ${label}`], markup_nameList(names, { bytes: summary_BYTE_BUDGET.workers }));
    });
    return page(phrase `${isPlan && "Plan for "}${countsOf(outcomes)}`, context, [
        ...failureBlocks(outcomes.filter(isFailed), { nameOf, context }),
        ...misspellings(outcomes),
        ...folds,
        ...plans.grouped(),
    ]);
}
function failureBlocks(failed, { nameOf, context }) {
    const { shown, rest } = takeWithin(groupsOf(failed, nameOf), {
        bytes: summary_BYTE_BUDGET.failures,
        text: ({ workers, example }) => [`<h4>${html(workers)}</h4>`, ...failureHtml(example, context)].join("\n"),
    });
    return [...shown, ...paragraph(rest > 0 ? `\u2026 and ${plural(rest, "more reason")}, in the log.` : "")];
}

;// CONCATENATED MODULE: ./report/words/comment.js


/** The last line of a comment that was cut. It is Markdown. */
const COMMENT_CUT_NOTE = "_The rest does not fit into a comment. The job summary of the workflow run has all of it._";
const DONE = {
    created: "Posted a comment on the pull request.",
    updated: "Updated the comment on the pull request.",
    unchanged: "The comment on the pull request is already up to date.",
    "not-a-pull-request": "No comment posted: plans are only posted on pull_request and pull_request_target events.",
    cancelled: "No comment posted: the step was cancelled.",
};
/** Returns what became of the comment, and what to do if there is none. */
function commentSentence(result) {
    if (result.kind !== "failed")
        return { level: "info", text: DONE[result.kind] };
    const why = say(FAILURES, result.failure);
    return { level: "warning", text: plain(phrase `Could not comment on the pull request: ${why}`) };
}
const comment_STATUS_PAGE = "See https://www.githubstatus.com.";
const FAILURES = {
    library: () => phrase `GitHub's library could not be loaded, because the file of the event (GITHUB_EVENT_PATH) or a file in dist/ cannot be read.`,
    "no-pull-request": () => phrase `the event (GITHUB_EVENT_PATH) has no pull request.`,
    url: () => phrase `GITHUB_GRAPHQL_URL must be an https:// URL without a password. Nothing was sent.`,
    "proxy-variable": () => phrase `HTTPS_PROXY or HTTP_PROXY is not the URL of a proxy (not shown).`,
    "no-answer": ({ fault: { cause, codes } }) => cause === "timeout" || cause === "cancelled"
        ? phrase `GitHub's API gave no answer in time. ${comment_STATUS_PAGE}`
        : phrase `${connectionWords(cause, codes)}. Check the network and the proxy of the runner.`,
    unreadable: () => phrase `the answer of GitHub's API could not be read. ${comment_STATUS_PAGE}`,
    "rate-limit": (answer) => phrase `GitHub's rate limit is reached${said(answer)}. The next run on the pull request will post it.`,
    "server-error": (answer) => phrase `GitHub's API had an internal error${said(answer)}. ${comment_STATUS_PAGE}`,
    "bad-token": (answer) => phrase `GitHub does not know the token in ${input("github-token")}${said(answer)}. Use github.token, or a token that is still valid.`,
    permission: (answer) => phrase `${input("github-token")} lacks the permission${said(answer)}. Add this to the job:
permissions:
  pull-requests: write
On a pull request from a fork or from Dependabot the token is read-only, whatever the job says. The job summary has the same text.`,
    refused: (answer) => phrase `GitHub refused it${said(answer)}.`,
};
/** Returns ` (HTTP 403, "Not allowed")`, or nothing if GitHub gave no reason. */
function said({ status, message }) {
    const parts = given([
        status !== undefined && phrase `HTTP ${status}`,
        message !== undefined && phrase `"${literal(message)}"`,
    ]);
    return parts.length === 0 ? [] : phrase ` (${phrase_joined(parts, ", ")})`;
}

;// CONCATENATED MODULE: ./run/internal-failure.js
/** How much of a stack is kept, in frames. */
const MAX_FRAMES = 3;
/**
 * Returns a fault of this action as a failure: the error's name and code, and where it was thrown. Its message is left
 * out, because messages of Node quote what they were given.
 */
function internalFailure(error) {
    if (!(error instanceof Error))
        return { kind: "internal", error: typeof error, frames: [] };
    const code = "code" in error ? String(error.code) : "";
    // A stack begins with the message, and a line of a message may look like a frame.
    const lines = (error.stack ?? "").replace(error.message, "").split("\n");
    return {
        kind: "internal",
        error: /^E[A-Z_]{1,40}$/.test(code) ? `${error.name} ${code}` : error.name,
        frames: lines
            .filter((line) => /^\s+at /.test(line))
            .slice(0, MAX_FRAMES)
            .map((frame) => frame.trim().replace(/^at /, "")),
    };
}

;// CONCATENATED MODULE: ./model/plan/policy.js
/** Returns whether a step has to know what is on a Worker before it writes. Other steps need one request. */
function needsPlan({ prune, required, onExisting, dryRun }) {
    return dryRun || prune !== undefined || required.length > 0 || onExisting === "keep";
}

;// CONCATENATED MODULE: ./run/fleet.js


/** Runs many Workers, a few at a time, and collects their outcomes. One that fails leaves the others alone. */
class Fleet {
    #options;
    #outcomes = new Map();
    #stop;
    constructor(options) {
        this.#options = options;
    }
    /** Why no further Worker is run: the step has to end, or one failed for a cause that all others would share. */
    get stop() {
        return this.#stop;
    }
    /** Runs what there is to do, in its order. Never rejects. */
    async run({ items, run, fail }) {
        const drain = async () => {
            for (const item of items) {
                const outcome = this.#stop === undefined
                    ? await run(item).catch((error) => fail(item, internalFailure(error)))
                    : fail(item, { kind: "not-run", because: this.#stop });
                if (outcome !== undefined)
                    this.settle(item.worker, outcome);
            }
        };
        await Promise.all(Array.from({ length: this.#options.concurrency }, drain));
    }
    /** Takes the outcome of a Worker, which it has only once. */
    settle(worker, outcome) {
        const shared = this.#options.shared.of(outcome);
        this.#stop ??= reasonToStop(worker.script, outcome.failure);
        this.#outcomes.set(worker, shared);
        this.#options.onOutcome(shared);
    }
    /** Returns the outcomes of these Workers, in their order, as far as they have one. */
    outcomesOf(workers) {
        return workers.flatMap((worker) => this.#outcomes.get(worker) ?? []);
    }
}
/** Causes that lie between this machine and the API, and stay. */
const LASTING_CAUSES = new Set([
    "certificate-expired",
    "certificate-for-another-host",
    "certificate-not-trusted",
    "proxy-refused",
]);
function reasonToStop(script, failure) {
    if (failure?.kind === "absent-name-unknown")
        return reasonToStop(script, failure.because);
    if (failure?.kind !== "request")
        return undefined;
    const { reason } = failure;
    if (reason.kind === "not-sent")
        return { kind: reason.why === "cancelled" ? "cancelled" : "deadline" };
    if (reason.kind === "no-answer" && (reason.cause === "cancelled" || reason.cause === "deadline")) {
        return { kind: reason.cause };
    }
    return isShared(reason) ? { kind: "shared-cause", script, failure } : undefined;
}
function isShared(reason) {
    if (reason.kind === "no-answer")
        return LASTING_CAUSES.has(reason.cause);
    return refusalFacts(reason)?.stopsFleet === true;
}

;// CONCATENATED MODULE: ./cloudflare/endpoint.js
/** Returns the segments of a Worker's own path, in its account or its dispatch namespace. */
function scriptPath({ accountId, script, dispatchNamespace }) {
    const account = ["accounts", accountId, "workers"];
    return dispatchNamespace === undefined
        ? [...account, "scripts", script]
        : [...account, "dispatch", "namespaces", dispatchNamespace, "scripts", script];
}

;// CONCATENATED MODULE: ./cloudflare/history.js


/** Of a list that is newest first, so many are looked at. */
const MOST_ENTRIES = 50;
/** The most characters that are kept of a text. */
const LONGEST_TEXT = 100;
/** Reads the result of `GET \u2026/deployments`, newest first. Every entry needs its versions with their shares. */
const deploymentList = (result, door) => entriesOf(isObject(result) ? result.deployments : undefined, (entry) => {
    const shares = Array.isArray(entry.versions) ? entry.versions.slice(0, MOST_ENTRIES) : [];
    const versions = shares.flatMap((share) => isObject(share) && typeof share.version_id === "string" && typeof share.percentage === "number"
        ? [{ id: history_text(share.version_id, door), percentage: share.percentage }]
        : []);
    const isWhole = versions.length > 0 && versions.length === shares.length;
    return isWhole ? { versions, ...originOf(entry, { annotations: entry.annotations, door }) } : undefined;
});
/** Reads the result of `GET \u2026/versions`, newest first. Every entry needs its id. */
const versionList = (result, door) => entriesOf(isObject(result) ? result.items : undefined, (entry) => {
    const { id, number, annotations } = entry;
    const metadata = isObject(entry.metadata) ? entry.metadata : {};
    if (typeof id !== "string")
        return undefined;
    return {
        id: history_text(id, door),
        ...(typeof number === "number" ? { number } : {}),
        ...originOf(metadata, { annotations, door }),
        ...history_member("tag", isObject(annotations) ? annotations["workers/tag"] : undefined, door),
    };
});
function entriesOf(list, entryOf) {
    if (!Array.isArray(list))
        return "no-list";
    const entries = list.slice(0, MOST_ENTRIES).map((entry) => (isObject(entry) ? entryOf(entry) : undefined));
    return entries.every((entry) => entry !== undefined) ? entries : "no-list";
}
/** When and by what something was made, and what was said of it. */
function originOf(entry, { annotations, door }) {
    return {
        ...history_member("createdOn", entry.created_on, door),
        ...history_member("source", entry.source, door),
        ...history_member("message", isObject(annotations) ? annotations["workers/message"] : undefined, door),
    };
}
function history_member(name, value, door) {
    return (typeof value === "string" ? { [name]: history_text(value, door) } : {});
}
function history_text(value, { redact }) {
    return sanitize(value, { redact, maxLength: LONGEST_TEXT });
}

;// CONCATENATED MODULE: ./cloudflare/state.js





/*
 * What is read of a Worker. Each rejects with a FailureError if the request fails, or if its answer has no list or only a
 * part of one.
 */
/** Reads names and types of the secrets on a Worker (`GET \u2026/secrets`): all of them, and nothing else. */
const listSecrets = reader("secrets", { purpose: "list-secrets", read: bindingList });
/**
 * Reads names and types of all bindings of a Worker (`GET \u2026/settings`). Plain-text variables come with their values,
 * which are not kept.
 */
const listBindings = reader("settings", { purpose: "read-settings", read: settingsBindings });
/**
 * Reads the latest deployments of a Worker, newest first (`GET \u2026/deployments`). The first one says which versions answer
 * requests.
 */
const readDeployments = reader("deployments", { purpose: "list-deployments", read: deploymentList });
/** Reads the latest versions of a Worker, newest first (`GET \u2026/versions`). */
const listVersions = reader("versions", { purpose: "list-versions", read: versionList });
/**
 * Reads the names of an account's Workers (`GET \u2026/workers/scripts`). Texts that cannot be the name of one, or that have a
 * known value in them, are left out, so the names may be printed.
 *
 * @throws FailureError if the request fails or its answer has no list
 */
async function listScripts(options) {
    const path = ["accounts", options.accountId, "workers", "scripts"];
    const request = { method: "GET", path, purpose: "list-scripts", script: "" };
    return await readList({ ...options, request, read: scriptNames });
}
const scriptNames = (result, { redact }) => {
    if (!Array.isArray(result))
        return "no-list";
    const names = result.map((entry) => (isObject(entry) ? entry.id : undefined)).filter(isScriptName);
    return names.filter((name) => redact(name) === name);
};
function isScriptName(name) {
    return typeof name === "string" && name.length <= LONGEST_NAME && /^[a-z0-9_][a-z0-9-_]*$/.test(name);
}
/** Returns what reads a list below a Worker's own path. */
function reader(what, { purpose, read }) {
    return ({ worker, client, count }) => {
        const request = { method: "GET", path: [...scriptPath(worker), what], purpose, script: worker.script };
        return readList({ request, read, client, count });
    };
}
/** Of these lists, only the beginning is looked at. */
const NEWEST_FIRST = new Set(["list-deployments", "list-versions"]);
/** Sends a request and reads the list in its result. @throws FailureError if it fails or there is none */
async function readList({ request, read, client, count, }) {
    const { result, isPartial, unusable } = await client.call(request, count);
    const found = isPartial && !NEWEST_FIRST.has(request.purpose) ? "partial" : read(result, client.door);
    if (typeof found !== "string")
        return found;
    throw new FailureError(client.failure(request, { reason: unusable(found), effect: "none" }));
}

;// CONCATENATED MODULE: ./run/missing-workers.js




/**
 * Adds to failures of Workers that do not exist the Worker that was probably meant. The Workers of the account are listed
 * once; if they cannot be, the outcomes stay as they are. Workers in a dispatch namespace are not looked for.
 */
async function withNearestWorkers(outcomes, { client, workers: [first] }) {
    if (first === undefined || first.dispatchNamespace !== undefined || !outcomes.some(isMissing))
        return outcomes;
    const scripts = new Set(await scriptsOf(first, client));
    return outcomes.map((outcome) => {
        // If it is listed all the same, its name is right.
        if (!isMissing(outcome) || scripts.has(outcome.script))
            return outcome;
        const nearestScript = nearest(outcome.script, scripts);
        return nearestScript === undefined ? outcome : { ...outcome, failure: { ...outcome.failure, nearestScript } };
    });
}
function isMissing(outcome) {
    const { failure } = outcome;
    if (failure?.kind !== "request" || failure.reason.kind !== "refused")
        return false;
    return codeFacts(failure.reason.code)?.isMissingWorker === true;
}
async function scriptsOf({ accountId }, client) {
    try {
        return await listScripts({ accountId, client, count: { requests: 0, attempts: 0 } });
    }
    catch (error) {
        if (error instanceof FailureError)
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./run/shared-facts.js

/**
 * Most Workers of a fleet have the same names: what is equal is kept once, so that memory does not grow with answers.
 * Equality is that of a key, of which a digest is kept.
 */
class SharedFacts {
    #known = new Map();
    /** Returns the first value that came with this key. */
    first(value, key) {
        const digest = (0,external_node_crypto_namespaceObject.hash)("sha256", key, "base64");
        const first = (this.#known.get(digest) ?? value);
        this.#known.set(digest, first);
        return first;
    }
    /** Returns the facts with the first of all equal lists, and of all equal maps, in place of their own. */
    of(facts) {
        return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, this.#shared(fact)]));
    }
    #shared(fact) {
        if (!(Array.isArray(fact) || fact instanceof Map))
            return fact;
        // An empty map is no empty list.
        return this.first(fact, JSON.stringify([fact instanceof Map, ...fact]));
    }
}

;// CONCATENATED MODULE: ./model/patch.js
/**
 * Returns the body of `PATCH \u2026/secrets-bulk`, the RFC 7396 document `{ secrets, version_tags }`: an object sets, `null`
 * deletes, absence leaves alone.
 */
function secretsPatch(declaration) {
    const secrets = members(declaration, (secret) => secret);
    const { versionTags } = declaration;
    return Object.keys(versionTags).length === 0 ? { secrets } : { secrets, version_tags: versionTags };
}
/**
 * Returns the body of `PATCH \u2026/versions/latest`, the merge patch `{ env, annotations }`. As wrangler sends it, a secret has
 * no name, which is the key of the entry, and annotations are always there.
 */
function versionPatch(declaration) {
    return { env: members(declaration, ({ name, ...secret }) => secret), annotations: declaration.versionTags };
}
function members(declaration, shapeOf) {
    // `Object.fromEntries` and not assignment: a secret may be called `__proto__`.
    return Object.fromEntries([
        ...declaration.set.map((secret) => [secret.name, shapeOf(secret)]),
        ...declaration.delete.map((name) => [name, null]),
    ]);
}
let last;
/**
 * Returns a request's body. It is serialized once for Workers that share the declaration and follow one another; only the
 * last one is kept, since a body may be large.
 */
function patch_bodyOf(declaration, document) {
    if (last?.declaration !== declaration || last.document !== document) {
        last = { declaration, document, body: JSON.stringify(document(declaration)) };
    }
    return last.body;
}

;// CONCATENATED MODULE: ./cloudflare/latest-version.js





/** The server's text, and an output that later steps deploy: a UUID and nothing else. */
const VERSION_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/**
 * `PATCH \u2026/versions/latest?deploy=false`: each patch makes a version on top of the latest one, and what runs stays as it
 * is. `deploy=true` is never sent: it would deploy whatever the latest version is, which may be code that nobody
 * released.
 */
function latestVersion({ accountId, script }, client) {
    const path = ["accounts", accountId, "workers", "workers", script, "versions", "latest"];
    return {
        patch: (batch) => ({
            method: "PATCH",
            path,
            query: { deploy: "false" },
            body: patch_bodyOf(batch, versionPatch),
            purpose: "stage",
            script,
        }),
        report: (result) => {
            const version = isObject(result) ? result : {};
            if (typeof version.id !== "string" || !VERSION_ID.test(version.id)) {
                throw new FailureError({ kind: "no-version-id" });
            }
            return { bindings: credible(versionBindings(version, client.door)), versionId: version.id };
        },
        list: async (count) => {
            const request = { method: "GET", path, purpose: "read-latest-version", script };
            return await readList({ request, client, count, read: versionBindings });
        },
    };
}

;// CONCATENATED MODULE: ./cloudflare/secrets-bulk.js




/** `PATCH \u2026/secrets-bulk`: each patch makes a version and deploys it at once. */
function secretsBulk(worker, client) {
    return {
        patch: (batch) => ({
            method: "PATCH",
            path: [...scriptPath(worker), "secrets-bulk"],
            body: patch_bodyOf(batch, secretsPatch),
            purpose: "patch",
            script: worker.script,
        }),
        report: (result) => ({ bindings: credible(bindingMap(result, client.door)) }),
        list: (count) => listSecrets({ worker, client, count }),
    };
}

;// CONCATENATED MODULE: ./model/outcome/snapshot.js

/**
 * Returns the names of secrets, fit to print and sorted.
 *
 * @param declared what `set`, `delete` and `required` name
 */
function snapshotOf(secrets, declared) {
    return { names: sortedNames(secrets), undeclared: sortedNames(undeclaredIn(secrets, declared)) };
}
/**
 * Says of names to delete, which no secret of the Worker has, what was probably meant: one of the secrets that the step
 * does not declare. A name that is set by the same step was renamed, and not misspelled.
 *
 * @param displayName makes a name to delete fit to print
 */
function notFoundAmong(secrets, { names, declared, displayName, }) {
    const candidates = new Map(undeclaredIn(secrets, declared).map((secret) => [secret.name, secret.displayName]));
    return names.map((name) => {
        const meant = candidates.get(nearest(name, candidates.keys()) ?? "");
        return { name: displayName(name), ...(meant === undefined ? {} : { nearest: meant }) };
    });
}
function undeclaredIn(secrets, declared) {
    return secrets.filter(({ name }) => !declared.has(name));
}
function sortedNames(secrets) {
    return secrets.map(({ displayName }) => displayName).sort();
}

;// CONCATENATED MODULE: ./model/plan/plan.js





/**
 * Plans what a run would do to one Worker.
 *
 * The two lists may differ: one may be of the deployed version and the other of the latest, and both lag behind. A name
 * that either list has as a secret is a secret that is there; for its type, the list of secrets decides. Prune is
 * stricter, since nobody named what it deletes: it spares a name that either list has as another binding, and one that
 * is not an identifier.
 */
function planOf(options) {
    const { declaration, displayName } = options;
    const uses = usesOf(options.state);
    const entries = plan_entriesOf(options, uses);
    const idleKeep = idleKeepOf(options, entries);
    const otherBindings = (names) => names.flatMap((name) => {
        const { secret, other } = uses.get(name) ?? {};
        return secret === undefined && other !== undefined ? [{ name: displayName(name), type: other }] : [];
    });
    return {
        entries,
        declaration: whatToSend(entries, declaration),
        problems: [
            ...otherBindings(declaration.set.map(({ name }) => name)).map((one) => ({ kind: "name-taken", ...one })),
            ...pruneProblems(options, entries),
            ...idleKeep.problems,
            ...requiredProblems(options, { entries, uses }),
        ],
        warnings: [
            ...otherBindings(declaration.delete).map((one) => ({ kind: "not-secret", ...one })),
            ...listsDisagree(options, uses),
            ...idleKeep.warnings,
            ...variableLimit(namesIn(entriesAfter({ entries })), uses),
        ],
    };
}
/** Returns the entries that are secrets on the Worker once the plan is carried out. */
function entriesAfter({ entries }) {
    return entries.filter(({ action }) => action !== "delete" && action !== "absent");
}
/** Returns the secrets on the Worker before the step, with their present types. */
function secretsBefore({ entries }) {
    return entries
        .filter(({ action }) => action !== "create" && action !== "absent")
        .map(({ name, displayName, type, formerType = type }) => ({ name, displayName, type: formerType }));
}
/** Returns the entries that prune deletes. */
function prunedEntries({ entries }) {
    return entries.filter(({ action, by }) => action === "delete" && by === "prune");
}
/**
 * Returns the plan with what the versions of the Worker mean for it: a patch at once would be refused, and a version that
 * is not deployed carries what the newest one holds.
 */
function withUndeployed(plan, { undeployed, deploy }) {
    return deploy
        ? { ...plan, problems: [...plan.problems, { kind: "latest-not-deployed", ...undeployed }] }
        : { ...plan, warnings: [...plan.warnings, { kind: "stages-on", ...undeployed }] };
}
function namesIn(entries) {
    return entries.map(({ name }) => name);
}
function usesOf({ secrets, bindings }) {
    const uses = new Map();
    const add = ({ name, displayName, type }, isSecret) => {
        const use = uses.get(name) ?? { displayName };
        if (isSecret)
            use.secret ??= type;
        else
            use.other ??= type;
        uses.set(name, use);
    };
    for (const binding of secrets)
        add(binding, true);
    for (const binding of bindings)
        add(binding, isSecretType(binding.type));
    return uses;
}
function plan_entriesOf({ declaration, prune, onExisting, displayName }, uses) {
    const declared = new Set(declaration_namesOf(declaration));
    return [
        ...declaration.set.map(({ name, type }) => {
            const former = uses.get(name)?.secret;
            const entry = { name, displayName: displayName(name), type };
            if (former === undefined)
                return { ...entry, action: "create" };
            if (onExisting === "keep")
                return { ...entry, action: "keep", type: former, by: "on-existing" };
            return { ...entry, action: "overwrite", ...(former === type ? {} : { formerType: former }) };
        }),
        ...declaration.delete.map((name) => {
            const type = uses.get(name)?.secret;
            const entry = { name, displayName: displayName(name), by: "delete" };
            return type === undefined ? { ...entry, action: "absent", type: "" } : { ...entry, action: "delete", type };
        }),
        ...[...uses].flatMap(([name, { secret: type, other, displayName: shown }]) => {
            if (type === undefined || declared.has(name))
                return [];
            const entry = { name, displayName: shown, type };
            return [{ ...entry, ...fateOfUndeclared(name, { prune, isOther: other !== undefined }) }];
        }),
    ].sort((one, other) => (one.name < other.name ? -1 : 1));
}
function fateOfUndeclared(name, { prune, isOther }) {
    if (prune === undefined)
        return { action: "keep" };
    if (prune.keeps(name))
        return { action: "keep", by: "keep" };
    if (isOther)
        return { action: "keep" };
    // No pattern can be expected to name it.
    if (!isBindingName(name))
        return { action: "keep", by: "not-identifier" };
    return { action: "delete", by: "prune" };
}
function whatToSend(entries, declaration) {
    const left = entries.filter(({ action, by }) => action === "absent" || by === "on-existing");
    const pruned = namesIn(prunedEntries({ entries }));
    // The declaration itself if nothing differs: its body may be serialized already.
    const rest = without(declaration, namesIn(left));
    return pruned.length === 0 ? rest : { ...rest, delete: [...rest.delete, ...pruned] };
}
function pruneProblems({ declaration, prune }, entries) {
    if (prune === undefined)
        return [];
    if (declaration.set.length === 0)
        return [{ kind: "prune-without-secrets" }];
    const names = prunedEntries({ entries }).map((entry) => entry.displayName);
    const { maxDeletions } = prune;
    return names.length <= maxDeletions ? [] : [{ kind: "too-many-deletions", names, maxDeletions }];
}
/** Patterns without a match are likely mistakes, and they matter once prune deletes something. */
function idleKeepOf({ prune, displayName }, entries) {
    const pruned = prunedEntries({ entries });
    if (prune === undefined || pruned.length === 0)
        return { problems: [], warnings: [] };
    const idle = idlePatterns({ patterns: prune.patterns, names: namesIn(entries), atStake: namesIn(pruned) });
    const far = idle.filter(({ nearMiss }) => nearMiss === undefined).map(({ pattern }) => displayName(pattern.text));
    return {
        problems: idle.flatMap(({ pattern: { text, line }, nearMiss }) => nearMiss === undefined ? [] : [{ kind: "near-keep", pattern: displayName(text), line, name: nearMiss }]),
        warnings: far.length === 0 ? [] : [{ kind: "idle-keep", patterns: far, names: pruned.map((entry) => entry.displayName) }],
    };
}
function requiredProblems({ required, displayName }, { entries, uses }) {
    const there = new Set(namesIn(entriesAfter({ entries })));
    const deletedBy = new Map(entries.filter(({ action }) => action === "delete").map(({ name, by }) => [name, by]));
    const problems = [];
    const missing = [];
    for (const name of new Set(required)) {
        if (there.has(name))
            continue;
        const by = deletedBy.get(name);
        const other = uses.get(name)?.other;
        const shown = displayName(name);
        if (by === "delete" || by === "prune")
            problems.push({ kind: "required-deleted", name: shown, by });
        else if (other !== undefined)
            problems.push({ kind: "required-not-secret", name: shown, type: other });
        else
            missing.push(shown);
    }
    return missing.length === 0 ? problems : [...problems, { kind: "required-missing", names: missing.sort() }];
}
/** Names that the run sets, deletes or would have pruned, and that the two lists have as different things. */
function listsDisagree({ declaration, prune }, uses) {
    const declared = new Set(declaration_namesOf(declaration));
    const both = [...uses].filter(([, { secret, other }]) => secret !== undefined && other !== undefined);
    const taken = both.filter(([name]) => declared.has(name));
    const spared = both.filter(([name]) => !declared.has(name) && prune?.keeps(name) === false);
    return [
        ["secret", taken],
        ["spared", spared],
    ].flatMap(([effect, found]) => {
        const names = found.map(([, { displayName }]) => displayName).sort();
        return names.length === 0 ? [] : [{ kind: "lists-disagree", effect, names }];
    });
}
/**
 * Cloudflare counts secrets and plain-text variables together. A Worker that is over a limit already shows that the
 * limit is not its own.
 */
function variableLimit(after, uses) {
    const variables = [...uses].filter(([, { secret, other }]) => secret !== undefined || other === "plain_text");
    const plain = variables.filter(([, { secret }]) => secret === undefined).map(([name]) => name);
    const count = new Set([...after, ...plain]).size;
    const passed = PLAN_VARIABLE_LIMITS.find(({ limit }) => variables.length <= limit && limit < count);
    return passed === undefined ? [] : [{ kind: "variable-limit", variables: count, ...passed }];
}

;// CONCATENATED MODULE: ./model/outcome/verification.js

/**
 * Returns whether what an accepted patch reports can prove that it took effect. It cannot if a name that was set is
 * missing or no binding is a secret, because then it may not be the Worker's list of bindings, or if a name to delete is
 * there under a type that is not known to be a secret's. A list that is known to be complete decides instead.
 */
function isProof(reported, declaration) {
    const types = new Map(reported.map(({ name, type }) => [name, type]));
    const cannotShow = (name) => types.has(name) && !isSecretType(types.get(name) ?? "");
    const isOfBindings = reported.some(({ type }) => isSecretType(type));
    return isOfBindings && declaration.set.every(({ name }) => types.has(name)) && !declaration.delete.some(cannotShow);
}
/**
 * Compares what Cloudflare reports with what was declared. A 200 is not enough. A name to delete is gone only if nothing
 * has the name, whatever its type.
 *
 * @param displayName makes a declared name fit to print
 */
function verify({ declaration, reported, displayName, }) {
    const types = new Map(reported.map(({ name, type }) => [name, type]));
    const differences = [];
    const set = [];
    for (const { name, type } of declaration.set) {
        const found = types.get(name);
        if (found === type)
            set.push(name);
        else if (found === undefined)
            differences.push({ kind: "missing", name: displayName(name) });
        else
            differences.push({ kind: "wrong-type", name: displayName(name), expected: type, found });
    }
    const deleted = [];
    for (const name of declaration.delete) {
        if (types.has(name))
            differences.push({ kind: "still-there", name: displayName(name) });
        else
            deleted.push(name);
    }
    return { set, deleted, differences };
}

;// CONCATENATED MODULE: ./run/patch.js





const patch_TOO_MANY_OPERATIONS = 100160;
const SECRET_NOT_FOUND = 10056;
/**
 * Brings one Worker to its declared state, and proves it: each answer is compared with what was sent, and if it proves
 * nothing, another request lists what is there. Whatever goes wrong with a request is in the outcome.
 */
async function patchWorker(options) {
    const patch = new WorkerPatch(options);
    try {
        return patch.outcome(await patch.applyAll());
    }
    catch (error) {
        if (!(error instanceof FailureError))
            throw error;
        return patch.outcome(error.failure);
    }
}
/** How far the patch of one Worker has come. */
class WorkerPatch {
    #options;
    #limit = OPERATION_LIMIT;
    /** Names whose requests were accepted and proved. */
    #applied = new Set();
    /** Names to delete that were not there. */
    #absent;
    /** Names in a request that may have been applied, though its answer was lost. */
    #uncertain = new Set();
    /** What is still to be sent. */
    #rest;
    /** The secrets on the Worker, unless something may have changed since they were seen. */
    #seen;
    /** Names to delete that were found to be absent, and what was probably meant. */
    #notFound;
    /** The version that the last accepted request made, if its answer names one. */
    #versionId;
    constructor(options) {
        const { declaration, known } = options;
        this.#options = options;
        this.#absent = new Set(known?.absent);
        this.#rest = without(declaration, known?.absent ?? []);
        this.#seen = known && { snapshot: known.before };
        this.#notFound = [...(known?.notFound ?? [])];
    }
    /** Returns what is wrong although all was applied. @throws FailureError if not all was */
    async applyAll() {
        while (operationCount(this.#rest) > 0)
            await this.#applyBatch();
        return this.#missingRequired();
    }
    async #applyBatch() {
        const next = nextBatch(this.#rest, this.#limit);
        const seen = this.#seen;
        this.#seen = undefined;
        try {
            this.#settle(next, await this.#patchAndRead(next));
        }
        catch (error) {
            const failure = requestFailureOf(error);
            if (failure.effect === "unknown")
                for (const name of declaration_namesOf(next.batch))
                    this.#uncertain.add(name);
            if (this.#uncertain.size === 0)
                this.#seen = seen;
            const { reason } = failure;
            const code = reason.kind === "refused" ? reason.code : undefined;
            if (code === patch_TOO_MANY_OPERATIONS)
                this.#lowerLimit(failure, operationCount(next.batch));
            else if (code === SECRET_NOT_FOUND)
                await this.#dropAbsent(failure, next.batch);
            else
                throw error;
        }
    }
    /** @throws FailureError if the patch is not accepted, or its effect cannot be read */
    async #patchAndRead(next) {
        const { client, endpoint, count } = this.#options;
        const { result, isPartial } = await client.call(endpoint.patch(next.batch), count);
        for (const name of declaration_namesOf(next.batch))
            this.#uncertain.add(name);
        const { bindings, versionId } = endpoint.report(result);
        this.#versionId = versionId;
        if (bindings !== undefined && !isPartial && isProof(bindings, without(this.#sentSoFar(next), [...this.#absent]))) {
            return { reported: bindings, secrets: bindings.filter(({ type }) => isSecretType(type)) };
        }
        return await this.#list("unproved");
    }
    /** Lists the bindings as they are now. @throws FailureError of this kind if that fails */
    async #list(kind) {
        const { endpoint, count, deploy } = this.#options;
        const reported = await endpoint.list(count).catch((error) => {
            throw new FailureError({ kind, because: requestFailureOf(error) }, { cause: error });
        });
        // Every entry of a list of secrets is a secret, whatever its type.
        return { reported, secrets: deploy ? reported : reported.filter(({ type }) => isSecretType(type)) };
    }
    #sentSoFar({ rest }) {
        return without(this.#options.declaration, declaration_namesOf(rest));
    }
    /**
     * Looks for everything that was sent so far, not only for this batch: the next one might have been built on a version of
     * the Worker without the one before.
     *
     * @throws FailureError if the Worker is not as declared
     */
    #settle(next, found) {
        const { declaration, displayName } = this.#options;
        const secrets = new Set(found.secrets.map(({ name }) => name));
        // A name that needed no deletion may be another binding's, which is left alone.
        const reported = found.reported.filter(({ name }) => !this.#absent.has(name) || secrets.has(name));
        const sent = this.#sentSoFar(next);
        const { set, deleted, differences } = verify({ declaration: sent, reported, displayName });
        const settled = [...set, ...deleted];
        // What was not there may have come since.
        for (const name of without(sent, settled).delete)
            this.#absent.delete(name);
        this.#applied = new Set(settled.filter((name) => !this.#absent.has(name)));
        for (const name of declaration_namesOf(next.batch))
            this.#uncertain.delete(name);
        this.#rest = differences.length === 0 ? next.rest : without(declaration, settled);
        this.#see(found);
        if (differences.length > 0)
            throw new FailureError({ kind: "unverified", differences });
    }
    #see({ secrets }) {
        this.#seen = { snapshot: snapshotOf(secrets, this.#options.declared), secrets };
    }
    /** Halves the batch unless Cloudflare names a smaller one. @throws FailureError if a smaller batch would be empty */
    #lowerLimit(failure, sent) {
        const reported = failure.reason.kind === "refused" ? (failure.reason.operationLimit ?? 0) : 0;
        const limit = reported > 0 && reported < sent ? reported : Math.floor(sent / 2);
        if (limit === 0)
            throw new FailureError(failure);
        this.#limit = limit;
        this.#options.onEvent({ kind: "operation-limit", limit }, this.#options.script);
    }
    /**
     * Drops the names that are gone already. A name whose deletion may have been applied by a request with a lost answer
     * counts as deleted by this step.
     *
     * @throws FailureError if every name to delete is there, so that the refusal cannot be explained
     */
    async #dropAbsent(failure, batch) {
        const { script, declared, displayName, onEvent } = this.#options;
        const found = await this.#list("absent-name-unknown");
        const there = new Set(found.reported.map(({ name }) => name));
        const gone = batch.delete.filter((name) => !there.has(name));
        this.#see(found);
        if (gone.length === 0)
            throw new FailureError(failure);
        const absent = gone.filter((name) => !this.#uncertain.delete(name));
        for (const name of absent)
            this.#absent.add(name);
        this.#applied = new Set([...this.#applied, ...gone.filter((name) => !this.#absent.has(name))]);
        this.#rest = without(this.#rest, gone);
        this.#notFound.push(...notFoundAmong(found.secrets, { names: absent, declared, displayName }));
        if (absent.length > 0)
            onEvent({ kind: "already-absent", names: absent.map(displayName) }, script);
    }
    /** Looks for the required names once more if anything was reported since the plan. */
    #missingRequired() {
        if (this.#seen?.secrets === undefined)
            return undefined;
        const there = new Set(this.#seen.secrets.map(({ name }) => name));
        const missing = this.#options.required.filter((name) => !there.has(name));
        if (missing.length === 0)
            return undefined;
        return { kind: "required", names: missing.map(this.#options.displayName), patched: this.#applied.size > 0 };
    }
    /**
     * Without a plan nobody knows whether a deleted name was there before. If another one is that near, it was probably
     * misspelled.
     */
    #misspelled() {
        const { declaration, known, declared, displayName } = this.#options;
        if (known !== undefined || this.#seen?.secrets === undefined)
            return [];
        const names = declaration.delete.filter((name) => this.#applied.has(name));
        const found = notFoundAmong(this.#seen.secrets, { names, declared, displayName });
        return found.filter(({ nearest }) => nearest !== undefined);
    }
    outcome(failure) {
        const { script, declaration, known, count, displayName } = this.#options;
        const isDone = (name) => this.#applied.has(name) || this.#absent.has(name);
        const set = declaration.set.map(({ name }) => name).filter(isDone);
        const left = declaration_namesOf(this.#rest);
        const absent = [...this.#absent].map(displayName);
        const notFound = [...this.#notFound.filter(({ name }) => absent.includes(name)), ...this.#misspelled()];
        const outcome = {
            script,
            set: set.map(displayName),
            deleted: declaration.delete.filter(isDone).map(displayName),
            absent,
            notApplied: left.filter((name) => !this.#uncertain.has(name)).map(displayName),
            notKnown: left.filter((name) => this.#uncertain.has(name)).map(displayName),
            names: [],
            ...this.#seen?.snapshot,
            ...known?.facts,
            ...(notFound.length === 0 ? {} : { notFound }),
            ...count,
            ...(this.#versionId === undefined ? {} : { versionId: this.#versionId }),
        };
        if (failure !== undefined)
            return { ...outcome, status: "failed", failure };
        return { ...outcome, status: this.#applied.size > 0 ? "patched" : "unchanged" };
    }
}

;// CONCATENATED MODULE: ./model/plan/version.js
/**
 * Returns the newest version if it is not the only one that answers requests: then Cloudflare refuses to change secrets
 * at once (codes 10214 and 10215), and a version that is made without deploying it carries what the newest one holds.
 *
 * @param versions newest first
 * @param deployments newest first
 */
function undeployedLatest({ versions, deployments, }) {
    const [latest] = versions;
    const [current] = deployments;
    const active = current?.versions.filter(({ percentage }) => percentage > 0) ?? [];
    // Without one of the two lists, nothing is claimed: Cloudflare decides.
    if (latest === undefined || current === undefined || active.length === 0)
        return undefined;
    if (active.every(({ id }) => id === latest.id))
        return undefined;
    const summaries = new Map(versions.map((version) => [version.id, version]));
    return {
        latest,
        deployed: active.map(({ id, percentage }) => ({ version: summaries.get(id) ?? { id }, percentage })),
        ...(current.createdOn === undefined ? {} : { deployedOn: current.createdOn }),
    };
}

;// CONCATENATED MODULE: ./run/versions.js





/** A deployment that was made a moment ago may not be reported yet. */
const WAITS_IN_MILLISECONDS = [2_000, 5_000];
/**
 * Returns the plan with what the versions of the Worker mean for it, if it has something to write. If they cannot be
 * read, the plan says so, and Cloudflare decides. Workers in a dispatch namespace have no versions.
 */
async function withVersions(plan, options) {
    const { worker, deploy } = options;
    if (worker.dispatchNamespace !== undefined || operationCount(plan.declaration) === 0)
        return plan;
    try {
        const undeployed = await readUndeployed(options);
        return undeployed === undefined ? plan : withUndeployed(plan, { undeployed, deploy });
    }
    catch (error) {
        return { ...plan, warnings: [...plan.warnings, { kind: "versions-unknown", because: requestFailureOf(error) }] };
    }
}
/** Looks again before it says that a patch would be refused. */
async function readUndeployed(options) {
    const { deploy, clock, cancelled } = options;
    let undeployed = await readOnce(options);
    for (const milliseconds of deploy ? WAITS_IN_MILLISECONDS : []) {
        if (undeployed === undefined || cancelled.aborted)
            break;
        // A step that is cancelled meanwhile is told so by its next request.
        await clock.sleep(milliseconds, { signal: cancelled }).catch(() => { });
        undeployed = await readOnce(options);
    }
    return undeployed;
}
async function readOnce(options) {
    const readings = [listVersions(options), readDeployments(options)];
    // If one fails, the other must not go on with its attempts after the step has ended.
    await Promise.allSettled(readings);
    const [versions, deployments] = await Promise.all(readings);
    return undeployedLatest({ versions, deployments });
}

;// CONCATENATED MODULE: ./run/worker.js












/** Brings one Worker to its declared state without looking at it first. */
async function patchAtOnce(worker, options) {
    const count = { requests: 0, attempts: 0 };
    return await patchWorker({ ...patchOf(worker, { options, count }), declaration: options.declaration, displayName: displayName });
}
/** Reads the state of one Worker and plans. If the state cannot be read, that is the outcome. */
async function planWorker(worker, options) {
    const { declaration, policy, client, clock, cancelled, onPlan } = options;
    const count = { requests: 0, attempts: 0 };
    const state = await readState(worker, patchOf(worker, { options, count }));
    if ("failure" in state)
        return { ...unwrittenOutcome(worker, { declaration, count }), ...state };
    const plan = await withVersions(planOf({ ...policy, declaration, state, displayName: displayName }), {
        ...{ worker, client, count, deploy: policy.deploy, clock, cancelled },
    });
    onPlan(worker, plan);
    const planned = plannedFrom(plan, { worker, options, count });
    if (options.policy.dryRun)
        return { ...planned, outcome: dryRunOutcome(plan, planned) };
    if (operationCount(plan.declaration) > 0)
        return planned;
    // A Worker that is as declared already has its outcome at once, whatever becomes of the others.
    return { ...planned, outcome: await patchPlanned(planned, options) };
}
/** Carries out a plan. */
async function patchPlanned(planned, options) {
    const { worker, count, declaration, known, displayName } = planned;
    return await patchWorker({ ...patchOf(worker, { options, count }), declaration, known, displayName });
}
/** Returns the outcome of a plan that is not carried out, without its failure. */
function unwrittenPlan({ worker, count, known }, { declaration }) {
    return { ...unwrittenOutcome(worker, { declaration, count }), ...known.before, ...notFoundIn(known) };
}
/** Returns the outcome of a Worker to which nothing is written, without its failure. */
function unwrittenOutcome({ script }, { declaration, count }) {
    return { script, status: "failed", ...NO_NAMES, notApplied: declaration_namesOf(declaration).map(displayName), ...count };
}
function patchOf(worker, { options, count }) {
    const { policy, declared, client, onEvent } = options;
    const { deploy, required } = policy;
    const endpoint = deploy ? secretsBulk(worker, client) : latestVersion(worker, client);
    return { script: worker.script, required, declared, client, endpoint, deploy, count, onEvent };
}
async function readState(worker, { client, deploy, endpoint, count }) {
    try {
        if (!deploy) {
            const bindings = await endpoint.list(count);
            return { secrets: bindings.filter(({ type }) => isSecretType(type)), bindings };
        }
        const readings = [listSecrets({ worker, client, count }), listBindings({ worker, client, count })];
        // If one fails, the other must not go on with its attempts after the step has ended.
        await Promise.allSettled(readings);
        const [secrets, bindings] = await Promise.all(readings);
        return { secrets, bindings };
    }
    catch (error) {
        return { failure: requestFailureOf(error) };
    }
}
function plannedFrom(plan, { worker, options, count }) {
    const { declared, shared } = options;
    const secrets = secretsBefore(plan);
    const absent = plan.entries.filter(({ action }) => action === "absent").map(({ name }) => name);
    return {
        ...{ worker, count, problems: plan.problems },
        ...shared.of({ pruned: prunedEntries(plan).map((entry) => entry.displayName) }),
        declaration: sharedDeclaration(plan, { absent, shared }),
        known: {
            ...shared.of({ absent, notFound: notFoundAmong(secrets, { names: absent, declared, displayName: displayName }) }),
            before: shared.of(snapshotOf(secrets, declared)),
            facts: shared.of({ ...keptIn(plan), ...typesIn(plan) }),
        },
        displayName: displayNameIn(plan),
    };
}
/** Workers with the same changes share a declaration, and with it the body of their patches. */
function sharedDeclaration({ declaration }, { absent, shared }) {
    const all = absent.length === 0 ? declaration : { ...declaration, delete: [...declaration.delete, ...absent] };
    return shared.first(all, JSON.stringify([all.set.map(({ name }) => name), all.delete]));
}
function dryRunOutcome({ declaration, entries }, { worker, known, count, displayName: nameOf }) {
    return {
        script: worker.script,
        status: "planned",
        ...NO_NAMES,
        set: declaration.set.map(({ name }) => displayName(name)),
        deleted: declaration.delete.map(nameOf),
        names: entriesAfter({ entries })
            .map((entry) => entry.displayName)
            .sort(),
        undeclared: known.before.undeclared,
        ...keptIn({ entries }),
        ...notFoundIn(known),
        ...count,
    };
}
function notFoundIn({ notFound }) {
    return notFound.length === 0 ? {} : { notFound };
}
/** Also knows the names that prune deletes, which are Cloudflare's, if they are not shown as they are. */
function displayNameIn({ entries }) {
    const pruned = prunedEntries({ entries }).filter((entry) => entry.displayName !== displayName(entry.name));
    if (pruned.length === 0)
        return displayName;
    const known = new Map(pruned.map((entry) => [entry.name, entry.displayName]));
    return (name) => known.get(name) ?? displayName(name);
}
function keptIn({ entries }) {
    const kept = entries.filter(({ by }) => by === "on-existing").map((entry) => entry.displayName);
    return kept.length === 0 ? {} : { kept };
}
/** Names that look alike once they are redacted have a type only if they share it. */
function typesIn({ entries }) {
    const deletions = entries.filter(({ action }) => action === "delete");
    if (deletions.length === 0)
        return {};
    const types = new Map();
    for (const [name, alike] of Map.groupBy(deletions, (entry) => entry.displayName)) {
        const [type, ...others] = new Set(alike.map((entry) => entry.type));
        if (type !== undefined && others.length === 0)
            types.set(name, type);
    }
    return { types };
}

;// CONCATENATED MODULE: ./run/step.js







/**
 * Brings all Workers to their declared state, and returns their outcomes in the order of the Workers. If the policy needs
 * plans, all of them are made first, and one problem in any of them means that nothing is written anywhere. Never rejects.
 */
async function runStep(options) {
    const { workers, declaration, policy } = options;
    const shared = new SharedFacts();
    const context = {
        ...options,
        shared,
        declared: new Set([...declaration_namesOf(declaration), ...policy.required]),
        fleet: new Fleet({ ...options, shared }),
        planned: new Map(),
    };
    await (needsPlan(policy) ? planThenPatch(context) : patchAllAtOnce(context));
    return await withNearestWorkers(context.fleet.outcomesOf(workers), options);
}
async function patchAllAtOnce(context) {
    await context.fleet.run({
        items: context.workers.map((worker) => ({ worker })).values(),
        run: ({ worker }) => patchAtOnce(worker, context),
        fail: ({ worker }, failure) => unfinished(notStarted(worker, context), failure),
    });
}
async function planThenPatch(context) {
    const { workers, fleet, planned } = context;
    await planAll(context);
    limitDeletions(context);
    for (const plan of workers.flatMap((worker) => planned.get(worker) ?? [])) {
        const outcome = finalOutcome(plan, context);
        if (outcome === undefined)
            continue;
        planned.delete(plan.worker);
        fleet.settle(plan.worker, outcome);
    }
    const because = fleet.stop ?? otherPlans(fleet.outcomesOf(workers));
    if (because === undefined)
        await patchAll(context);
    else {
        for (const [worker, plan] of planned)
            fleet.settle(worker, { ...unwrittenPlan(plan, context), failure: { kind: "not-run", because } });
    }
}
async function planAll(context) {
    await context.fleet.run({
        items: context.workers.map((worker) => ({ worker })).values(),
        run: async ({ worker }) => {
            const plan = await planWorker(worker, context);
            if ("status" in plan)
                return plan;
            const outcome = plan.pruned.length === 0 ? finalOutcome(plan, context) : undefined;
            if (outcome === undefined)
                context.planned.set(worker, plan);
            return outcome;
        },
        fail: ({ worker }, failure) => ({ ...notStarted(worker, context), failure }),
    });
}
/** The limit counts for the whole step. If the Workers together are over it, the first of them has the problem. */
function limitDeletions({ workers, planned, policy: { prune } }) {
    const pruning = workers.flatMap((worker) => planned.get(worker) ?? []).filter(({ pruned }) => pruned.length > 0);
    const counts = pruning.map(({ worker: { script }, pruned }) => ({ script, count: pruned.length }));
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    const [first] = pruning;
    if (prune === undefined || first === undefined || pruning.length === 1 || total <= prune.maxDeletions)
        return;
    const others = first.problems.filter(({ kind }) => kind !== "too-many-deletions");
    const { maxDeletions } = prune;
    const problem = { kind: "too-many-deletions", names: first.pruned, maxDeletions, workers: counts };
    planned.set(first.worker, { ...first, problems: [...others, problem] });
}
/** Returns the outcome of a plan with which nothing is to be written. */
function finalOutcome(plan, context) {
    const { problems, outcome } = plan;
    return problems.length > 0 ? { ...unwrittenPlan(plan, context), failure: { kind: "plan", problems } } : outcome;
}
/** A plan that could not be made may have had a problem as well. */
function otherPlans(outcomes) {
    const failed = outcomes.filter(({ status }) => status === "failed");
    const [first] = failed;
    return first && { kind: "other-plans", script: first.script, count: failed.length };
}
async function patchAll(context) {
    const { fleet, planned } = context;
    await fleet.run({
        items: planned.values(),
        run: async (plan) => {
            // Nothing else holds on to the plan, so that its lists go with it.
            planned.delete(plan.worker);
            return await patchPlanned(plan, context);
        },
        fail: (plan, failure) => unfinished(unwrittenPlan(plan, context), failure),
    });
}
function notStarted(worker, { declaration }) {
    return unwrittenOutcome(worker, { declaration, count: { requests: 0, attempts: 0 } });
}
/** After an error of this action nobody knows what was written. */
function unfinished({ undeclared, ...unwritten }, failure) {
    if (failure.kind === "internal") {
        return { ...unwritten, ...NO_NAMES, notKnown: unwritten.notApplied, failure };
    }
    return { ...unwritten, ...(undeclared === undefined ? {} : { undeclared }), failure };
}

;// CONCATENATED MODULE: ./main.js


























/** The step: reads and masks, plans, patches, proves and reports. Never rejects; a failure fails the step. */
async function main(ports) {
    const sensitive = new SensitiveValues();
    try {
        // Nothing is printed before the masks.
        const logVersion = () => ports.core.info(versionSentence(VERSION, actionOf(ports.env).action));
        const step = await read(ports, sensitive).finally(logVersion);
        for (const note of step.settings.notes)
            ports.core.info(note);
        for (const warning of step.settings.warnings)
            warn(ports.core, warning);
        // Otherwise the runner would drop a line for each secret.
        if (ports.core.isDebug())
            for (const origin of step.settings.origins)
                ports.core.debug(originSentence(origin));
        logIntent(ports.core, { ...step.settings.target, declared: step.declared, deploy: step.settings.policy.deploy });
        const done = await run(ports, step);
        // From here on a fault must not undo the outputs that say what was done.
        await report(ports, { ...step, ...done }).catch((error) => logFailure(ports.core, [plain(internalErrorPhrase(internalFailure(error)))]));
    }
    catch (error) {
        await reportRejected(ports, { error, redact: redactor(sensitive) });
    }
}
/** How much of a version tag is shown, in characters. */
const MAX_TAG_LENGTH = 128;
async function read(ports, sensitive) {
    const libraries = librariesFor(new Inputs(ports));
    // Without a library to load, nothing is awaited before the masks.
    const loaded = libraries.length === 0 ? NO_LIBRARIES : await loadLibraries(libraries);
    const settings = readSettings({ ...ports, sensitive, libraries: loaded });
    const redact = redactor(sensitive);
    return { settings, redact, declared: declaredOf(settings, redact) };
}
function declaredOf({ declaration }, redact) {
    return {
        set: declaration.set.map(({ name, type }) => ({ name, type })),
        delete: declaration.delete.map(displayName),
        tags: Object.entries(declaration.versionTags).map(([key, value]) => [key, String(value)].map((text) => sanitize(text, { redact, maxLength: MAX_TAG_LENGTH })).join("=")),
    };
}
async function run(ports, { settings, declared, redact }) {
    const { target, declaration, policy, limits } = settings;
    const { prune, deploy, dryRun } = policy;
    const dispatcher = (0,pool/* openPool */.x5)(ports.connect);
    const client = new Client({
        dispatcher,
        credentials: target.credentials,
        baseUrl: target.baseUrl,
        timeoutSeconds: limits.timeoutSeconds,
        maxAttempts: limits.maxAttempts,
        deadlineSeconds: limits.deadlineSeconds,
        clock: ports.clock,
        cancelled: ports.cancelled,
        redact,
        displayName: serverNames({ declared: [...declaration_namesOf(declaration), ...policy.required], redact }),
        onEvent: (event, script) => log.onEvent(event, script),
    });
    const log = narratorFor(ports, { settings, policy: () => client.policy });
    const plans = new Plans();
    try {
        const outcomes = await runStep({
            workers: target.workers,
            concurrency: limits.concurrency,
            declaration,
            policy,
            client,
            clock: ports.clock,
            cancelled: ports.cancelled,
            onEvent: log.onEvent,
            onOutcome: log.onOutcome,
            onPlan: (worker, plan) => {
                const view = { worker, plan, tags: declared.tags, prune, deploy, dryRun };
                log.onPlan(view);
                if (dryRun || plan.problems.length > 0)
                    plans.add(view);
            },
        });
        return { outcomes, plans };
    }
    finally {
        await (0,pool/* closePool */.Tj)(dispatcher);
    }
}
/** Everything is said about one Worker, and little about each of many. */
function narratorFor({ core, clock }, { settings, policy }) {
    const { target, limits } = settings;
    const total = target.workers.length;
    if (total === 1)
        return workerLog(core);
    return new FleetLog({ core, clock, total, deadlineSeconds: limits.deadlineSeconds, policy });
}
async function report(ports, { settings, declared, redact, outcomes, plans }) {
    const { core } = ports;
    output(core, outcomes);
    const [only] = outcomes;
    if (only === undefined || outcomes.length > 1)
        logFleet(core, outcomes);
    else if (isFailed(only))
        logFailure(core, messageOf(only).split("\n"));
    const { workers } = settings.target;
    const markdown = resultMarkdown({ workers, outcomes, declared, plans, context: runContextOf(ports) });
    const { deadlineSeconds } = settings.limits;
    await publish(ports, { markdown, target: settings.comment, redact, deadlineSeconds });
}
/** Writes the job summary, and the comment: a plan of an earlier commit must not stand for one that could not be made. */
async function publish(ports, { markdown, target, redact, deadlineSeconds }) {
    const { core, clock } = ports;
    try {
        await core.summary.addRaw(markdown, true).write();
    }
    catch {
        // The secrets are patched all the same. A runner may have a full disk.
        warn(core, NO_SUMMARY);
    }
    if (target === undefined)
        return;
    const seconds = { request: 10, total: Math.min(60, Math.max(1, deadlineSeconds - clock.now() / 1000)) };
    const result = await keepComment(ports, { ...target, markdown, redact, seconds, cutNote: COMMENT_CUT_NOTE });
    const { level, text } = commentSentence(result);
    if (level === "warning")
        warn(core, text);
    else
        core.info(text);
}
async function reportRejected(ports, { error, redact }) {
    const { core } = ports;
    output(core, []);
    const rejection = rejectionOf(error);
    const [title, problems] = [rejectionTitle(rejection), rejectionProblems(rejection)];
    logFailure(core, rejection.kind === "internal" ? problems : [title, ...problems.map((problem) => `- ${problem}`)]);
    const markdown = problemsMarkdown(title, { problems, context: runContextOf(ports) });
    const target = error instanceof InputError ? error.comment : undefined;
    await publish(ports, { markdown, target, redact, deadlineSeconds: INPUTS.deadline.default });
}
function rejectionOf(error) {
    if (error instanceof InputError)
        return { kind: "inputs", problems: error.problems };
    if (error instanceof pool/* ProxyVariableError */.Hw)
        return { kind: "inputs", problems: [PROXY_VARIABLE_PROBLEM] };
    return internalFailure(error);
}
/** Later steps may depend on the outputs, so the step fails without them; the log says what was done. */
function output(core, outcomes) {
    try {
        setOutputs(core, outcomes);
    }
    catch {
        logFailure(core, [NO_OUTPUTS]);
    }
}


/***/ }),

/***/ 5941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* reexport default export from named module */ undici_lib_dispatcher_env_http_proxy_agent_js__WEBPACK_IMPORTED_MODULE_3__),
/* harmony export */   h: () => (/* binding */ fetch)
/* harmony export */ });
/* harmony import */ var undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4568);
/* harmony import */ var undici_lib_api_api_request_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2951);
/* harmony import */ var undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3431);
/* harmony import */ var undici_lib_dispatcher_env_http_proxy_agent_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(629);
// What the bundle takes of undici. Its own index also evaluates fetch, caches, mocks and WebSockets, which costs a step
// more than the request does.




// As in undici's index: gives a dispatcher its `request`, and the `connect` that its proxies need.
Object.assign(undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_2__.prototype, { connect: undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_0__, request: undici_lib_api_api_request_js__WEBPACK_IMPORTED_MODULE_1__ });



/** @actions/github asks for it, and is given the step's own connections instead. */
function fetch() {
  throw new Error("This bundle sends requests through the step's own connections only.");
}


/***/ }),

/***/ 6619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ExitCode: () => (/* binding */ ExitCode),
  addPath: () => (/* binding */ addPath),
  debug: () => (/* binding */ debug),
  endGroup: () => (/* binding */ endGroup),
  error: () => (/* binding */ error),
  exportVariable: () => (/* binding */ exportVariable),
  getBooleanInput: () => (/* binding */ getBooleanInput),
  getIDToken: () => (/* binding */ getIDToken),
  getInput: () => (/* binding */ getInput),
  getMultilineInput: () => (/* binding */ getMultilineInput),
  getState: () => (/* binding */ getState),
  group: () => (/* binding */ group),
  info: () => (/* binding */ info),
  isDebug: () => (/* binding */ isDebug),
  markdownSummary: () => (/* reexport */ markdownSummary),
  notice: () => (/* binding */ notice),
  platform: () => (/* reexport */ platform_namespaceObject),
  saveState: () => (/* binding */ saveState),
  setCommandEcho: () => (/* binding */ setCommandEcho),
  setFailed: () => (/* binding */ setFailed),
  setOutput: () => (/* binding */ setOutput),
  setSecret: () => (/* binding */ setSecret),
  startGroup: () => (/* binding */ startGroup),
  summary: () => (/* reexport */ summary),
  toPlatformPath: () => (/* reexport */ toPlatformPath),
  toPosixPath: () => (/* reexport */ toPosixPath),
  toWin32Path: () => (/* reexport */ toWin32Path),
  warning: () => (/* binding */ warning)
});

// NAMESPACE OBJECT: ../node_modules/@actions/core/lib/platform.js
var platform_namespaceObject = {};
__nccwpck_require__.r(platform_namespaceObject);
__nccwpck_require__.d(platform_namespaceObject, {
  arch: () => (arch),
  getDetails: () => (getDetails),
  isLinux: () => (isLinux),
  isMacOS: () => (isMacOS),
  isWindows: () => (isWindows),
  platform: () => (platform)
});

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = process.getBuiltinModule("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
// EXTERNAL MODULE: ./http-client.js
var http_client = __nccwpck_require__(1621);
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new http_client/* HttpClient */.Q('actions/oidc-client', [new http_client/* BearerCredentialHandler */.t(OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = _summary;
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, external_path_.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ./exec.js
// Stands in for @actions/exec, which @actions/core has for `platform`: nothing in the bundle can start a process.
function getExecOutput() {
  throw new Error("This bundle starts no process.");
}

;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${external_path_.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(8829);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
