import type { BrowserContext, ConsoleMessage } from '@playwright/test';

export interface Faults {
  /** Lets faults whose text matches pass: for tests that provoke one. */
  readonly expect: (pattern: RegExp) => void;
  /** What happened and no pattern covers, in order. */
  readonly unexpected: () => string[];
  /** Everything that happened, expected or not, in order. */
  readonly all: () => readonly string[];
}

/** Whether a request goes to another host; `data:`, `blob:` and `about:` never leave the page. */
export function isForeign(address: string, origin: string): boolean {
  const url = new URL(address);
  if (['data:', 'blob:', 'about:'].includes(url.protocol)) return false;
  return url.host !== new URL(origin).host;
}

function inWords(message: ConsoleMessage): string {
  const { url, lineNumber } = message.location();
  return `console ${message.type()}: ${message.text()} (${url}:${lineNumber})`;
}

/** Starts to note the faults of every page in the context, before any page is opened. */
export async function watch(context: BrowserContext, origin: string): Promise<Faults> {
  const seen: string[] = [];
  const patterns: RegExp[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') seen.push(inWords(message));
  });
  context.on('weberror', (error) => seen.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    if (isForeign(request.url(), origin)) seen.push(`foreign request: ${request.url()}`);
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => seen.push(`web socket: ${socket.url()}`));
    page.on('crash', () => seen.push('the page crashed'));
  });
  // A breach can be silent (a caught `eval` probe, say), so it is made to speak.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const where = `${event.sourceFile}:${event.lineNumber}`;
      // biome-ignore lint/suspicious/noConsole: the watcher listens to the console
      console.error(`CSP: ${event.effectiveDirective} refused ${event.blockedURI} at ${where}`);
    });
  });
  return {
    expect: (pattern) => {
      patterns.push(pattern);
    },
    all: () => seen,
    unexpected: () => seen.filter((text) => !patterns.some((pattern) => pattern.test(text))),
  };
}
