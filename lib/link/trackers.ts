import rules from 'tidy-url/data/rules.js';

/**
 * The parameters of tidy-url's list that are trackers on every site. Its rules for single sites are
 * left out: they shorten links to a page's front, and some drop what chooses the text that is shown
 * (the page of a list, the track of an album).
 */
const EVERYWHERE = rules.find(({ name }) => name === 'Global')?.rules ?? [];

/** Click identifiers that advertisers' and analysts' own documentation names and the list lacks. */
const CLICK_IDS = [
  // Google
  ...['dclid', 'gbraid', 'wbraid', 'gad_source', 'gad_campaignid', 'srsltid', '_ga', '_gl'],
  // Facebook, Instagram
  ...['fb_action_ids', 'fb_action_types', 'fb_ref', 'fb_source', 'igsh', 'igshid'],
  // Microsoft, Twitter, TikTok, LinkedIn, Pinterest, Snapchat
  ...['msclkid', 'twclid', '__twitter_impression', 'ttclid', 'li_fat_id', 'epik', 'sccid'],
  // Yandex
  ...['yclid', 'ysclid', '_openstat'],
  // Yahoo, Branch, Impact, Klaviyo, Wicked Reports, Adobe
  ...['guccounter', 'guce_referrer', 'guce_referrer_sig', '_branch_match_id', 'irclickid', '_kx', 'wickedid'],
  's_kwcid',
];

const TRACKERS: ReadonlySet<string> = new Set(
  [...EVERYWHERE, ...CLICK_IDS].map((name) => name.toLowerCase()),
);

/** Whether the query parameter of this (decoded) name says how a reader came, not what is shown. */
export function isTracker(name: string): boolean {
  const lower = name.toLowerCase();
  return TRACKERS.has(lower) || lower.startsWith('utm_');
}
