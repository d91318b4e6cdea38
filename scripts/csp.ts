/**
 * The content security policy of the served page. Nothing is loaded from anywhere but the page's
 * own origin, and no inline script or style runs. `blob:` is there for pictures made in the page
 * and for workers that a one-file build carries inside itself.
 */
const DIRECTIVES: readonly (readonly [name: string, value: string])[] = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', "'self'"],
  ['img-src', "'self' data: blob:"],
  ['font-src', "'self'"],
  ['connect-src', "'self'"],
  ['worker-src', "'self' blob:"],
  ['manifest-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
];

function join(directives: readonly (readonly [string, string])[]): string {
  return directives.map(([name, value]) => `${name} ${value}`).join('; ');
}

/** The policy as the page's own `<meta>` carries it, for whoever serves the files differently. */
export const CSP_META = join(DIRECTIVES);

/** The policy as a response header: `frame-ancestors` is only heeded there. */
export const CSP_HEADER = join([...DIRECTIVES, ['frame-ancestors', "'none'"]]);
