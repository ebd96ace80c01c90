import Button from '@mui/material/Button';
import { useState } from 'react';
import { yearBookWords } from '../../../shared/words/year-book';
import { CheckField } from '../../ui/field/CheckField';
import { SelectField } from '../../ui/field/SelectField';
import { chapterTitle, type BookChapter } from '../../paper/year-book/year-book-input';
import type { YearBookChoice } from './use-year-book';

const words = yearBookWords.panel;

interface BookChoiceProps {
  readonly choice: YearBookChoice;
  /** The query of the address that asks for it. */
  readonly onChoose: (query: string) => void;
}

/** Year and chapters; a book is set again only when asked, because sixty records take their time. */
export function BookChoice({ choice, onChoose }: BookChoiceProps) {
  const { year, years, offered } = choice;
  const [chosen, setChosen] = useState<ReadonlySet<BookChapter>>(choice.chosen);
  const [withPhotos, setWithPhotos] = useState(choice.withPhotos);
  const some = offered.some((chapter) => chosen.has(chapter));
  const isChanged =
    withPhotos !== choice.withPhotos ||
    offered.some((chapter) => chosen.has(chapter) !== choice.chosen.has(chapter));
  const toggle = (chapter: BookChapter, isOn: boolean): void => {
    setChosen(new Set(offered.filter((one) => (one === chapter ? isOn : chosen.has(one)))));
  };
  const apply = (): void => {
    const chapters = offered.filter((chapter) => chosen.has(chapter)).join('.');
    onChoose(
      new URLSearchParams({ year: String(year), chapters, photos: withPhotos ? '1' : '0' }).toString(),
    );
  };
  return (
    <>
      <SelectField
        label={words.year}
        value={String(year)}
        emptyLabel={null}
        options={years.map((one) => ({ value: String(one), label: yearBookWords.year(one) }))}
        onChange={(value) => {
          onChoose(new URLSearchParams({ year: value }).toString());
        }}
      />
      <fieldset style={{ border: 0, margin: 0, padding: 0, display: 'grid', gap: 4 }}>
        <legend style={{ padding: 0, marginBottom: 8, fontWeight: 600 }}>{words.title}</legend>
        {offered.map((chapter) => (
          <CheckField
            key={chapter}
            label={chapterTitle(chapter)}
            value={chosen.has(chapter)}
            onChange={(isOn) => {
              toggle(chapter, isOn);
            }}
          />
        ))}
        {choice.hasPhotos ? (
          <CheckField label={words.photos} value={withPhotos} onChange={setWithPhotos} />
        ) : null}
        <Button variant="outlined" disabled={!isChanged || !some} onClick={apply} sx={{ mt: 1 }}>
          {words.apply}
        </Button>
      </fieldset>
    </>
  );
}
