/** Photos of the meeting on pages of their own. */
import type { ReactNode } from 'react';
import { minutesWords as words } from '../../../shared/words/paper';
import { CjkText } from '../text/CjkText';
import type { PhotoFigure } from './photo-figures';

export function PhotoAppendix({ photos }: { photos: readonly PhotoFigure[] }): ReactNode {
  return (
    <section className="new-page">
      <h1 className="title photo-title">{words.photoTitle}</h1>
      <div className={photos.length <= 2 ? 'photos few' : 'photos'}>
        {photos.map((photo, index) => (
          <figure key={index}>
            {/* Low priority keeps React from adding a preload link, which nothing on paper can follow. */}
            <img src={photo.src} alt={photo.caption} fetchPriority="low" />
            <figcaption>
              <CjkText text={photo.caption} />
            </figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}
