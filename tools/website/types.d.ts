/** What memory.js leaves for the scripts after it. */
interface Window {
  aelibMemory: {
    prediction(id: string): string | null;
    solved(id: string): boolean;
    mark(id: string, solved: boolean): boolean;
    place(): { file: string; title: string; anchor: string } | null;
    visit(place: { file: string; title: string; anchor: string }): void;
    everything(): string;
    bringBack(text: string): number;
    forget(): void;
  };
}
