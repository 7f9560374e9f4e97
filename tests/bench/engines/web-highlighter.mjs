// Its anchoring alone, without painting, is not in the built package: the bundler leads here to its sources.
import HighlightRange from 'web-highlighter-source/model/range/index.ts';
import HighlightSource from 'web-highlighter-source/model/source/index.ts';
import Hook from 'web-highlighter-source/util/hook.ts';

const noHooks = () => ({ Serialize: { Restore: new Hook(), RecordInfo: new Hook() } });

/** web-highlighter: tag, number among elements of that tag, and offset. */
export const engine = {
  name: 'web-highlighter',
  describe(range) {
    const point = (node, offset) => ({ $node: node, offset });
    const start = point(range.startContainer, range.startOffset);
    const end = point(range.endContainer, range.endOffset);
    const { startMeta, endMeta, text } = new HighlightRange(start, end, range.toString(), 'mark').serialize(
      document.body,
      noHooks(),
    );
    return { startMeta, endMeta, text };
  },
  restore: (anchors) =>
    anchors.map((anchor) => {
      if (!anchor) return null;
      const source = new HighlightSource(anchor.startMeta, anchor.endMeta, anchor.text, 'mark');
      const { start, end } = source.deSerialize(document.body, noHooks());
      const range = document.createRange();
      range.setStart(start.$node, start.offset);
      range.setEnd(end.$node, end.offset);
      return range;
    }),
};
