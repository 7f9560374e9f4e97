import type { FrameObstacle, PageState, Protocol } from '../../lib/messaging/protocol.ts';
import type { GuestVisit } from './guest-visit.ts';

/** Snipmark at work on one document, until it is switched off there. */
export interface PageSession {
  pageState(): Promise<PageState>;
  markSelection(request: Parameters<Protocol['markSelection']>[0]): Promise<void>;
  attachMark(id: string): Promise<ReturnType<Protocol['attachMark']>>;
  reveal(id: string): Promise<void>;
  goToMark(step: 1 | -1): Promise<void>;
  refresh(pageKey: string): Promise<void>;
  describeAnew(ids: readonly string[]): Promise<void>;
  keepGuests(ordinals: readonly number[]): ReturnType<GuestVisit['keep']>;
  revealGuest(ordinal: number): void;
  dismissGuests(): void;
  answerRows(): ReturnType<GuestVisit['answerRows']>;
  sayRefused(why: FrameObstacle): void;
  stop(): void;
}
