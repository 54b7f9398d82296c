import { byId } from './dom.ts';
import { Host } from './host.ts';
import { Reader } from './reader.ts';

const host = new Host();
const reader = new Reader(host, {
  strip: byId('strip'),
  folio: byId('folio'),
  page: byId('page'),
  article: byId('article'),
  caret: byId('caret'),
  tools: byId('tools'),
  card: byId('card'),
  live: byId('live'),
});
// What goes wrong here shows in the log of the extension.
window.addEventListener('error', ({ message }) => host.send({ type: 'failed', message }));
window.addEventListener('unhandledrejection', ({ reason }) => host.send({ type: 'failed', message: String(reason) }));
host.listen((message) => reader.take(message));
host.send({ type: 'ready' });
