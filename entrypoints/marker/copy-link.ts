import { CONFIRMS_FOR_MS, showBar } from '../../components/page/ui-state.ts';
import { newShareId } from '../../lib/link/share-id.ts';
import { sendMessage } from '../../lib/messaging/messaging.ts';
import type { MintedLink, MintRequest } from '../../lib/messaging/protocol.ts';
import { BAR } from '../../lib/words/page.ts';
import { LONGEST_LINK } from '../../lib/words/share.ts';
import { describeAnew } from './describe-anew.ts';
import type { PageContext } from './page-context.ts';

/** Asks for a link to these marks, and says what became of it. */
export async function copyLink(
  context: PageContext,
  ids: readonly string[],
  withNotes: boolean,
): Promise<void> {
  await describeAnew(context, ids);
  const wanted = ids.flatMap((id) => context.marks.get(id) ?? []);
  const request: MintRequest = {
    shareId: newShareId(),
    highlightIds: wanted.filter(({ stored }) => stored).map(({ highlight }) => highlight.id),
    unsaved: wanted.filter(({ stored }) => !stored).map(({ highlight }) => highlight),
    withNotes,
    reply: null,
    budget: null,
    form: 'link',
  };
  try {
    showMinted(context, await mintWithRetry(request));
  } catch (error) {
    console.warn('Snipmark:', error);
    showBar(context.ui, { id: 'status', text: BAR.linkFailed });
  }
}

/** A stopped worker loses its reply; the same id asked for again gives the same link. */
async function mintWithRetry(request: MintRequest): Promise<MintedLink> {
  try {
    return await sendMessage('mintLink', request);
  } catch {
    return await sendMessage('mintLink', request);
  }
}

function showMinted({ ui }: PageContext, minted: MintedLink): void {
  const { link, count, nativeCount, copied, notesLeftOut } = minted;
  const details = [
    ...(notesLeftOut ? [BAR.notesLeftOut] : []),
    ...(link.length > LONGEST_LINK ? [BAR.longLink] : []),
  ];
  if (!copied) {
    showBar(ui, {
      id: 'status',
      text: BAR.clipboardRefused,
      details,
      field: { name: BAR.linkField, value: link },
    });
    return;
  }
  const text =
    nativeCount === count
      ? BAR.linkCopied(count)
      : nativeCount === 0
        ? BAR.linkCopiedOnly(count)
        : BAR.linkCopiedPartly(count, nativeCount);
  showBar(ui, { id: 'status', text, details, ...(details.length === 0 && { fadesAfter: CONFIRMS_FOR_MS }) });
}
