import { MessagePage } from "../components/ui/message-page";

/** What an address that names nothing gets, with status 404. */
export default function NotFound() {
  return (
    <MessagePage title="There is nothing at this address">
      <p>The link may be cut short, or name an event or article that was never here.</p>
    </MessagePage>
  );
}
