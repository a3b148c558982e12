import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Texts } from './texts';

export interface CameraProps {
  readonly texts: Texts;
  /** Given the photo as a data URL of a JPEG. */
  readonly onPhoto: (dataUrl: string) => void;
}

/** Providers compare faces of some hundred pixels; more makes the request larger and nothing surer. */
const widestPx = 1_280;

/** Takes a photo with the camera of the machine. It is on while it is seen, and its picture goes nowhere but into the form. */
export function Camera({ texts, onPhoto }: CameraProps): ReactNode {
  const [stream, setStream] = useState<MediaStream>();
  const [isRefused, setRefused] = useState(false);
  const video = useRef<HTMLVideoElement>(null);

  useEffect(() => {
    if (video.current && stream) video.current.srcObject = stream;
    return () => stream?.getTracks().forEach((track) => track.stop());
  }, [stream]);

  async function open(): Promise<void> {
    setRefused(false);
    try {
      // Browsers have no `mediaDevices` on pages that came without TLS.
      setStream(await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user' } }));
    } catch {
      setRefused(true);
    }
  }

  function take(): void {
    const seen = video.current;
    if (!seen || seen.videoWidth === 0) return;
    const canvas = document.createElement('canvas');
    const scale = Math.min(1, widestPx / seen.videoWidth);
    canvas.width = seen.videoWidth * scale;
    canvas.height = seen.videoHeight * scale;
    canvas.getContext('2d')?.drawImage(seen, 0, 0, canvas.width, canvas.height);
    onPhoto(canvas.toDataURL('image/jpeg', 0.9));
    setStream(undefined);
  }

  if (!stream)
    return (
      <div className="camera">
        <button type="button" className="quiet" onClick={() => void open()}>
          {texts.camera}
        </button>
        {isRefused && <em role="alert">{texts.noCamera}</em>}
      </div>
    );
  return (
    <div className="camera">
      <video ref={video} autoPlay playsInline muted aria-label={texts.camera} />
      <button type="button" onClick={take}>
        {texts.takePhoto}
      </button>
      <button type="button" className="quiet" onClick={() => setStream(undefined)}>
        {texts.closeCamera}
      </button>
    </div>
  );
}
