import { useEffect, useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { helpTopics, helpWords, shortcutWords, type HelpTopic } from '../../../shared/words/help';
import { Kbd } from '../../ui/action/Kbd';
import { color } from '../../ui/color';
import { DocumentHeader } from '../../ui/layout/DocumentHeader';
import { Page } from '../../ui/layout/Page';

/** All topics on one page, the one of the calling page scrolled into view. */
export function HelpPage() {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const wanted = topicOf(params.get('from') ?? '/');
  const target = useRef<HTMLElement>(null);
  useEffect(() => {
    target.current?.scrollIntoView({ block: 'start' });
    target.current?.focus();
  }, [wanted]);
  return (
    <Page>
      <DocumentHeader title={helpWords.title} onBack={() => void navigate(-1)} />
      <div style={{ flex: 1, overflow: 'auto', padding: '0 32px 48px' }}>
        <div style={{ maxWidth: '44rem', lineHeight: 1.6 }}>
          {helpTopics.map((topic) => (
            <section
              key={topic.id}
              ref={topic.id === wanted.id ? target : undefined}
              tabIndex={-1}
              aria-labelledby={`help-${topic.id}`}
              style={{ paddingTop: 24, outline: 'none' }}
            >
              <h2 id={`help-${topic.id}`} style={{ margin: 0, fontSize: '1.25rem', fontWeight: 600 }}>
                {topic.title}
              </h2>
              {topic.text.map((sentence) => (
                <p key={sentence} style={{ margin: '.5rem 0 0' }}>
                  {sentence}
                </p>
              ))}
            </section>
          ))}
          <section aria-labelledby="help-shortcuts" style={{ paddingTop: 24 }}>
            <h2 id="help-shortcuts" style={{ margin: '0 0 .5rem', fontSize: '1.25rem', fontWeight: 600 }}>
              {helpWords.shortcuts}
            </h2>
            {shortcutWords.map(({ chord, what }) => (
              <p
                key={chord}
                style={{
                  margin: 0,
                  padding: '.375rem 0',
                  display: 'flex',
                  gap: 16,
                  borderBottom: `1px solid ${color.line}`,
                }}
              >
                <span style={{ width: '8rem' }}>
                  <Kbd chord={chord} />
                </span>
                {what}
              </p>
            ))}
          </section>
        </div>
      </div>
    </Page>
  );
}

/** Longest matching route wins, so that /meetings/… finds 组织生活. */
function topicOf(path: string): HelpTopic {
  const matching = helpTopics.filter((topic) => path === topic.route || path.startsWith(`${topic.route}/`));
  const best = matching.sort((a, b) => b.route.length - a.route.length)[0];
  return best ?? (helpTopics[0] as HelpTopic);
}
