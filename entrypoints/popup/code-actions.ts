import type { ShareActions } from '../../components/popup/share-view.ts';
import { POPUP } from '../../lib/words/popup.ts';
import { SHARED } from '../../lib/words/share.ts';
import type { LinkMaker } from './link-maker.ts';
import type { PopupState } from './popup-state.ts';

/** Characters that a QR code surely holds; links are ASCII. */
const CODE_BUDGET = 2900;

/** Shows a link as a QR code, made only where it fits into one. */
export function createCodeActions(
  state: PopupState,
  maker: LinkMaker,
): Pick<ShareActions, 'closeCode' | 'showCode'> {
  const { code } = state.share;
  /** What was wanted last; what comes of anything earlier is not shown. */
  let latest: object = {};

  async function showCode(shorter: boolean): Promise<void> {
    const asked = {};
    latest = asked;
    const wanted = { ...maker.wanted(null), budget: shorter ? CODE_BUDGET : null };
    const show = (made: NonNullable<typeof code.value>) => {
      const { budget, ...now } = maker.wanted(null);
      // Something else was ticked meanwhile, or the panel closed.
      const isStill = JSON.stringify(now) === JSON.stringify({ ...wanted, budget: undefined });
      if (latest === asked && isStill && state.share.isOpen.value) code.value = made;
    };
    try {
      // Loaded when it is asked for: nobody else needs it.
      const { drawQrCode, MOST_QR_BYTES } = await import('../../lib/link/qr-code.ts');
      const { link } = (await maker.preview(wanted)).minted;
      if (link.length > MOST_QR_BYTES) {
        const short = shorter ? link : (await maker.preview({ ...wanted, budget: CODE_BUDGET })).minted.link;
        show({ state: 'too-long', canShorten: short.length <= MOST_QR_BYTES });
        return;
      }
      const drawn = drawQrCode((await maker.make(wanted)).minted.link);
      show(drawn === null ? { state: 'too-long', canShorten: !shorter } : { state: 'drawn', code: drawn });
    } catch {
      const action = { label: POPUP.tryAgain, run: () => void showCode(shorter) };
      state.status.value = { text: SHARED.linkFailed, action, link: null };
    }
  }

  return {
    showCode: (shorter) => void showCode(shorter),
    closeCode: () => {
      latest = {};
      code.value = null;
    },
  };
}
