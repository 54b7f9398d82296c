/** The JSON of an answer in UTF-8, with `head` and `tail` around it. */
export type AnswerBytes = (head: Uint8Array, tail: Uint8Array) => Uint8Array;

/** Answers whose JSON is put together from parts that outlive an edit. */
const encoded = new WeakMap<object, AnswerBytes>();

/** Says how the JSON of an answer is had cheaper than by writing it anew. Channels that send no bytes do not ask. */
export function encodeAs<T extends object>(answer: T, json: AnswerBytes): T {
  encoded.set(answer, json);
  return answer;
}

interface Response {
  readonly id?: unknown;
  readonly result?: unknown;
}

/** The bytes of a message for a stream, with the JSON that its answer brings along, if it brings any. */
export function encodeMessage(message: object): Uint8Array {
  const { id, result } = message as Response;
  const json = typeof result === 'object' && result !== null ? encoded.get(result) : undefined;
  if (!json) return utf8.encode(JSON.stringify(message));
  return json(utf8.encode(`{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":`), tail);
}

const utf8 = new TextEncoder();
const tail = utf8.encode('}');
