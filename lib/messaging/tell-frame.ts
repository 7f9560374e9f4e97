import type { FrameTarget } from './frame-target.ts';
import { sendMessage } from './messaging.ts';
import type { Protocol } from './protocol.ts';

/** The messages that tell and expect no answer. */
type Told = {
  [Type in keyof Protocol]: ReturnType<Protocol[Type]> extends void ? Type : never;
}[keyof Protocol];

/**
 * Tells a frame's marker something; a frame without a marker is passed over. Resolves to whether somebody listened
 * and did it.
 */
export async function tellFrame<Type extends Told>(
  type: Type,
  data: Parameters<Protocol[Type]>[0],
  frame: FrameTarget,
): Promise<boolean> {
  return sendMessage(type, data, frame).then(
    () => true,
    () => false,
  );
}
