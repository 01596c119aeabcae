package cambium.attack;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** Loads the service's classes from here, and everything else as usual. */
final class OwnFirst extends URLClassLoader {
  private static final String OWN = "cambium.analytics.";

  OwnFirst(Path classes) throws MalformedURLException {
    super(new URL[] {classes.toUri().toURL()}, OwnFirst.class.getClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(OWN)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    return isOwn(name) ? findResource(name) : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return isOwn(name) ? findResources(name) : super.getResources(name);
  }

  private static boolean isOwn(String resource) {
    return resource.startsWith(OWN.replace('.', '/'));
  }
}
