import type { IconNode } from 'lucide';
import { Icon } from '../icon';

/** Something that is done to a picture, by an icon. */
export interface IconTool {
  readonly label: string;
  readonly icon: IconNode;
  readonly act: () => void;
}

/** Buttons of one icon each, with their names for who cannot see it. */
export function IconTools({ tools }: { readonly tools: readonly IconTool[] }) {
  return tools.map(({ label, icon, act }) => (
    <button
      key={label}
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      onClick={act}
    >
      <Icon node={icon} />
    </button>
  ));
}
