import type { ReactNode } from 'react';

export interface BarsProps {
  readonly title: string;
  readonly rows: readonly (readonly [name: string, value: number])[];
}

/** A bar chart that is a table to those who do not see it. */
export function Bars({ title, rows }: BarsProps): ReactNode {
  const most = Math.max(1, ...rows.map(([, value]) => value));
  return (
    <figure>
      <figcaption>{title}</figcaption>
      {rows.length === 0 ? (
        <p>Nothing yet.</p>
      ) : (
        <table className="bars">
          <tbody>
            {rows.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    <rect width={(value / most) * 100} height="10" />
                  </svg>
                </td>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </figure>
  );
}
