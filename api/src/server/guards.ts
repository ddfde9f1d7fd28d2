import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { RequestRefused } from './refusal.ts';

/** The host of an Origin header; null where it names none, as from a sandboxed page. */
function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Refuses requests that reached us under a foreign name (DNS rebinding), and writes that another site's page sent. */
export function sameSite(allowedHosts: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? 'localhost';
    if (!LOOPBACK.test(host) && !allowedHosts.includes(host)) {
      throw new RequestRefused('forbidden', {
        en: `This server does not answer to the name ${host}. Open it by its own address, or start it with --host.`,
        es: `Este servidor no responde al nombre ${host}. Ábralo por su propia dirección o inícielo con --host.`,
      });
    }
    const origin = context.req.header('origin');
    const writes = !['GET', 'HEAD', 'OPTIONS'].includes(context.req.method);
    if (writes && origin !== undefined && hostOf(origin) !== host) {
      throw new RequestRefused('forbidden', {
        en: 'A page of another site tried to change data here, so nothing was changed.',
        es: 'Una página de otro sitio intentó cambiar datos aquí; no se cambió nada.',
      });
    }
    await next();
  };
}

/** No third-party origin on any page. */
export const pageHeaders = secureHeaders({
  strictTransportSecurity: false,
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    baseUri: ["'self'"],
  },
});
