import { useId } from 'preact/hooks';
import { EXCHANGE } from '../../lib/words/exchange.ts';

interface FileFieldProps {
  /** What was wrong with what was dropped; '' for nothing. */
  readonly hint: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Chooses a file to import. It takes any: a file is known by what is in it. */
export function FileField({ hint, onFiles }: FileFieldProps) {
  const id = useId();
  return (
    <>
      <label for={id} class="transfer-label">
        {EXCHANGE.file}
      </label>
      <input
        id={id}
        class="file-field"
        type="file"
        aria-describedby={`${id}-drop ${id}-reads`}
        onChange={({ currentTarget: { files } }) => {
          if (files && files.length > 0) onFiles([...files]);
        }}
      />
      {hint !== '' && <p class="transfer-fault">{hint}</p>}
      <p id={`${id}-drop`}>{EXCHANGE.drop}</p>
      <p id={`${id}-reads`} class="quiet">
        {EXCHANGE.reads}
      </p>
    </>
  );
}
