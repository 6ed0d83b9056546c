import { withoutTail } from '../text/textEnd.js';
import type { Issue } from './formatIssue.js';

/** The git hosts whose new-issue page can be prefilled through its URL. */
export const issueHosts = ['github', 'gitlab'] as const;

export type IssueHost = (typeof issueHosts)[number];

/** A repository's web address. */
export interface RemoteRepository {
  /** Without credentials: `https://gitlab.example.com/team/service`. */
  readonly address: string;
  /** The host's software; `undefined` if the name doesn't tell. */
  readonly host: IssueHost | undefined;
}

/** The URL of a prefilled new-issue page. */
export interface IssueAddress {
  readonly url: string;
  /** Whether the body had to be cut to fit. */
  readonly isShortened: boolean;
}

/** The longest URL: servers reject about 8,000 bytes, including their own cookies and headers. */
const maxUrlLength = 6000;

/** The longest remote URL, in UTF-16 code units. */
const maxRemoteLength = 2000;

/** Replaces what was cut. */
const cutMark = '\n\n…';

/**
 * Determines a git remote's web address from its URL in any of git's forms. User names, passwords and tokens are removed.
 *
 * @returns `undefined` for a remote that isn't on a web host, such as a folder, or is longer than any host's.
 */
export function parseRemote(written: string): RemoteRepository | undefined {
  const url = written.trim();
  if (url.length > maxRemoteLength) return undefined;
  const { server, segments } = partsOfRemote(url);
  if (server === '' || segments.length < 2 || segments.includes('..')) return undefined;
  const isHttp = /^https?:/i.test(url);
  const scheme = /^http:/i.test(url) ? 'http' : 'https';
  // The ssh port is not the web server's.
  const host = isHttp ? server : server.replace(/:\d+$/, '');
  const address = `${scheme}://${host.toLowerCase()}/${segments.map(encodeSegment).join('/')}`;
  return { address, host: hostOf(host.toLowerCase()) };
}

/** The server with its port, and the segments of the path; empty if it isn't a form of git's. */
function partsOfRemote(url: string): { readonly server: string; readonly segments: readonly string[] } {
  const scp = /^(?:[^@/\s]+@)?([\w.-]+\.[\w-]+|localhost):(?!\/\/)\/?(.+)$/.exec(url);
  const parts = scp ?? /^(?:ssh|git|git\+ssh|https?):\/\/(?:[^@/\s]*@)?([\w.-]+(?::\d+)?)\/(.+)$/i.exec(url);
  const [, server = '', path = ''] = parts ?? [];
  const [whole = ''] = path.split(/[?#]/, 1);
  const names = withoutTail(whole, /\//).replace(/\.git$/, '');
  return { server, segments: names.split('/').filter(Boolean) };
}

/** The URL of the prefilled page, where the issue is reviewed and submitted. A body that is too long is cut. */
export function formatIssueAddress(repository: string, host: IssueHost, { title, body }: Issue): IssueAddress {
  const withBody = (text: string): string => addressOf(repository, host, { title: shortenTitle(title), body: text });
  // No character takes less than one of the URL's.
  const start = body.slice(0, maxUrlLength + 1);
  const whole = withBody(start);
  if (whole.length <= maxUrlLength) return { url: whole, isShortened: false };
  const paragraphs = start.split(/\n{2,}/);
  let kept = paragraphs.length - (start === body ? 0 : 1);
  while (kept > 0 && withBody(joinCut(paragraphs, kept)).length > maxUrlLength) kept--;
  if (kept > 0) return { url: withBody(joinCut(paragraphs, kept)), isShortened: true };
  return {
    url: withBody(cutText(start, (text) => withBody(text + cutMark).length <= maxUrlLength)),
    isShortened: true,
  };
}

function addressOf(repository: string, host: IssueHost, { title, body }: Issue): string {
  switch (host) {
    case 'github':
      return `${repository}/issues/new?title=${encode(title)}&body=${encode(body)}`;
    case 'gitlab':
      return `${repository}/-/issues/new?${encode('issue[title]')}=${encode(title)}&${encode('issue[description]')}=${encode(body)}`;
  }
}

function hostOf(server: string): IssueHost | undefined {
  if (/(?:^|\.)(?:github|ghe)(?:[.-]|$)/.test(server)) return 'github';
  return /(?:^|[.-])gitlab(?:[.:-]|$)/.test(server) ? 'gitlab' : undefined;
}

function joinCut(paragraphs: readonly string[], count: number): string {
  return paragraphs.slice(0, count).join('\n\n') + cutMark;
}

/** The longest fitting start; no character is split. */
function cutText(text: string, fits: (text: string) => boolean): string {
  const characters = [...text];
  let [low, high] = [0, characters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(characters.slice(0, middle).join(''))) low = middle;
    else high = middle - 1;
  }
  return characters.slice(0, low).join('') + cutMark;
}

/** Git hosts accept titles of up to 255 characters. */
function shortenTitle(title: string): string {
  const characters = [...title.slice(0, 1000)];
  return characters.length <= 250 ? title : `${characters.slice(0, 249).join('')}…`;
}

function encodeSegment(segment: string): string {
  return encode(decode(segment));
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // An invalid `%` is the character itself.
    return segment;
  }
}

function encode(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '\uFFFD')).replaceAll(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
