type Parts = { label: string; value: string; onChange: (words: string) => void; needed?: boolean };

export function WordsField({ label, value, onChange, needed = false }: Parts) {
  return (
    <label className="field">
      {label}
      <input
        type="text"
        value={value}
        required={needed}
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
